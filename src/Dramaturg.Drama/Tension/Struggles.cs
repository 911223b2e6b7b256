using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Conflicts;
using Dramaturg.Drama.Dilemmas;
using Dramaturg.Drama.Options;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Tension;

/// <summary>What stands against each other along a road, between people and in one.</summary>
public sealed class Struggles
{
    private readonly Choices _choices;

    public Struggles(Choices choices)
    {
        _choices = choices;
        Dilemmas = new RoadDilemmas(choices);
        Conflicts = new RoadConflicts(choices);
    }

    public RoadDilemmas Dilemmas { get; }

    public RoadConflicts Conflicts { get; }

    /// <summary>State by state, for those who see everything or, with a view, for whoever follows that person's mind.</summary>
    public IReadOnlyList<Clash> Seen(CharacterId? view, Sympathy sympathy)
    {
        var numbers = Enumerable.Range(0, _choices.Road.Acts.Count + 1);
        return numbers.Select(view is { } eyes ? SeenBy(eyes, sympathy) : number => InTruth(number, sympathy)).ToArray();
    }

    private Clash InTruth(int number, Sympathy sympathy) =>
        Measured(Conflicts.In(number), sympathy.Protagonists.SelectMany(person => Dilemmas.Faced(number, person)));

    private Func<int, Clash> SeenBy(CharacterId eyes, Sympathy sympathy)
    {
        var (conflicts, dilemmas, world) = (new ConflictFinder(_choices), new DilemmaFinder(_choices), _choices.Road.World);
        return number =>
        {
            var mind = world.Mind(_choices.Road[number], eyes);
            return Measured(conflicts.In(mind), sympathy.Protagonists.SelectMany(person => dilemmas.In(world.Mind(mind, person), person)));
        };
    }

    private static Clash Measured(IEnumerable<Conflict> conflicts, IEnumerable<Dilemma> dilemmas) => new(
        1 - conflicts.Aggregate(1.0, (calm, conflict) => calm * (1 - Weight(conflict))),
        dilemmas.Select(dilemma => Math.Min(1, dilemma.Strength.ToDouble())).DefaultIfEmpty(0).Max());

    /// <summary>What is at stake, by how evenly matched and how close the two are.</summary>
    private static double Weight(Conflict conflict) => Math.Min(1, conflict.Stakes.ToDouble()) * conflict.Balance * (0.5 + (0.5 * conflict.Directness));
}
