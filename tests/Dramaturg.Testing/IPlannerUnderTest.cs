using System.Collections.Generic;
using Dramaturg.Model;

namespace Dramaturg.Testing;

/// <summary>What every planner must agree on with the reference planner.</summary>
public interface IPlannerUnderTest
{
    /// <summary>How many told sequences there are of 0, 1, … up to so many acts, whatever the goal.</summary>
    IReadOnlyList<long> CountTold(StoryModel model, int depth);

    /// <summary>
    /// All solutions within the model's limits, each as the names of its acts joined with " ; ": for the number goal of 4.3 where the
    /// model has no endings, else for any of its endings.
    /// </summary>
    IReadOnlyCollection<string> Solutions(StoryModel model);
}
