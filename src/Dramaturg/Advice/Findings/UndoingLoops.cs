// Acts after which every fact is as before. The state as a whole may differ, for minds remember; so a search does not see that it
// goes round, and neither do the people in it.

using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Advice.Surveying;
using Dramaturg.Model;

namespace Dramaturg.Advice.Findings;

internal sealed class UndoingLoops
{
    private const int LongestLoop = 4;

    private readonly Survey _survey;
    private readonly ILookup<Situation, Step> _steps;
    private readonly Dictionary<Situation, string> _facts = new();

    private UndoingLoops(Survey survey)
    {
        _survey = survey;
        _steps = survey.Steps.Where(step => !survey.World.IsNobodys(step.Act)).ToLookup(step => step.From);
    }

    /// <summary>Each set of kinds of acts once, by its shortest loop; a loop that holds a smaller one is not told.</summary>
    public static void Report(Survey survey, AsWritten written, AdviceDiagnostics advice)
    {
        var told = new List<HashSet<string>>();
        foreach (var loop in new UndoingLoops(survey).All().OrderBy(loop => loop.Count))
        {
            var kinds = loop.Select(act => survey.Model.Actions[act.Value].Schema).Distinct().ToArray();
            if (!told.Exists(smaller => smaller.IsSubsetOf(kinds)))
            {
                told.Add(kinds.ToHashSet(StringComparer.Ordinal));
                advice.ActsUndo(written.PlaceOf(kinds[0]), kinds.Select(written.Kind).ToArray(), written.Chain(loop));
            }
        }
    }

    private IEnumerable<IReadOnlyList<ActionId>> All() => _survey.Looked.Select(ShortestFrom).OfType<IReadOnlyList<ActionId>>();

    /// <summary>Breadth first back to the facts of a situation; acts that change no fact are no part of a loop.</summary>
    private IReadOnlyList<ActionId>? ShortestFrom(Situation start)
    {
        var seen = new HashSet<Situation> { start };
        var open = new Queue<(Situation At, ActionId[] Acts)>();
        open.Enqueue((start, []));
        while (open.TryDequeue(out var here))
        {
            foreach (var step in _steps[here.At].Where(step => Facts(step.To) != Facts(here.At)))
            {
                ActionId[] acts = [.. here.Acts, step.Act];
                if (Facts(step.To) == Facts(start))
                {
                    return acts;
                }

                if (acts.Length < LongestLoop && seen.Add(step.To))
                {
                    open.Enqueue((step.To, acts));
                }
            }
        }

        return null;
    }

    private string Facts(Situation situation)
    {
        if (!_facts.TryGetValue(situation, out string? facts))
        {
            facts = string.Join(' ', _survey.World.PackedValues(situation.State));
            _facts.Add(situation, facts);
        }

        return facts;
    }
}
