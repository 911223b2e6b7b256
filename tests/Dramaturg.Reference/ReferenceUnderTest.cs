using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Testing;

namespace Dramaturg.Reference;

/// <summary>The reference planner as other planners are compared with it.</summary>
/// <param name="remember">Whether it may remember what equal states led to.</param>
/// <param name="workLimit">Most steps for each question, then <see cref="WorkLimitException"/>.</param>
public sealed class ReferenceUnderTest(bool remember = true, long workLimit = long.MaxValue) : IPlannerUnderTest
{
    public IReadOnlyList<long> CountTold(StoryModel model, int depth) =>
        new ReferencePlanner(model, remember, workLimit).CountTold(depth);

    public IReadOnlyCollection<string> Solutions(StoryModel model)
    {
        var planner = new ReferencePlanner(model, remember, workLimit);
        var solutions = model.Endings.Count > 0
            ? model.Endings.SelectMany(planner.SolutionsFor)
            : planner.DefaultGoal() is { } goal ? planner.SolutionsFor(goal) : [];
        return solutions.Select(planner.NamesOf).ToHashSet();
    }
}
