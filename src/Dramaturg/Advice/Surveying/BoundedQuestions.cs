using System;
using System.Threading;
using Dramaturg.Planner;

namespace Dramaturg.Advice.Surveying;

internal static class BoundedQuestions
{
    /// <summary>Asks something that may add at most so many epistemic states; null where that was too few.</summary>
    public static T? Within<T>(this StoryWorld world, int minds, Func<T> ask, CancellationToken cancellation)
        where T : class
    {
        world.Bound(cancellation, world.NodeCount + minds);
        try
        {
            return ask();
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            world.Bound(cancellation);
        }
    }
}
