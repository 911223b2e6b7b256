using System;
using Dramaturg.Planner;

namespace Dramaturg.Advice.Surveying;

internal static class BoundedQuestions
{
    /// <summary>Asks something that may add at most so many epistemic states; null where that was too few.</summary>
    public static T? Within<T>(this StoryWorld world, int minds, Patience patience, Func<T> ask)
        where T : class
    {
        world.Bound(patience.Token, world.NodeCount + minds);
        try
        {
            return ask();
        }
        catch (OperationCanceledException) when (!patience.IsCancelled)
        {
            return null;
        }
        finally
        {
            world.Bound(patience.Token);
        }
    }
}
