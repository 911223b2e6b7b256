using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Testing;

namespace Dramaturg.Reference.Tests;

/// <summary>A hand-built story, played and asked by the names of its acts.</summary>
internal sealed class Play
{
    private readonly ReferencePlanner _planner;

    public Play(StoryBuilder story)
        : this(story.Build())
    {
    }

    public Play(StoryModel model) => _planner = new ReferencePlanner(model);

    public ReferenceWorld World => _planner.World;

    public ReferencePlanner Planner => _planner;

    public ReferenceState After(params string[] acts) =>
        acts.Aggregate(World.Start(), (state, act) => World.Apply(Act(act), state));

    public bool IsExplained(string act, params string[] after) => _planner.Explainer.IsExplained(Act(act), After(after));

    public bool IsTold(string act, params string[] after) => _planner.IsTold(Act(act), After(after));

    public string[] Reasons(CharacterId character, string act) =>
        _planner.Explainer.Reasons(character, World.Start().Believed(character), Act(act))
            .Select(reason => string.Join(" ; ", reason.Acts.Select(id => World[id].Name)))
            .Distinct()
            .ToArray();

    public IReadOnlyCollection<string> Solutions() => new ReferenceUnderTest().Solutions(_planner.Model);

    private ActionId Act(string name) => World.Actions.Single(act => World[act].Name == name);
}
