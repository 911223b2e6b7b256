// Tries out changes: the story is opened anew with each, the acts before the one asked about are followed, each has to be told still, and
// then the act itself. What passes is searched anew. Everything is bounded by counts, so that the same question gets the same answer.

using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Dramaturg.Drama;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Planner.Scopes;
using Dramaturg.Planner.Search;
using Dramaturg.Tellings;

namespace Dramaturg.Why.Repairs;

/// <summary>Looks for the smallest changes after which an act would be told.</summary>
public sealed class Repairer
{
    private const int MostOfTheStart = 6;
    private const int MostWeights = 4;
    private const int MostStartsTried = 600;
    private const int MostOfPairs = 24;
    private const int LargestStep = 16;
    private const long MindsForEach = 60_000;

    private readonly Road _road;
    private readonly SearchOptions _options;
    private readonly CancellationToken _cancellation;
    private readonly Action<int>? _progress;
    private int _tried;

    /// <param name="options">Those that the told story was found by.</param>
    /// <param name="progress">Hears how many changes were tried.</param>
    public Repairer(Road road, SearchOptions options, Action<int>? progress, CancellationToken cancellation)
    {
        _road = road;
        _options = options;
        _progress = progress;
        _cancellation = cancellation;
    }

    private StoryModel Model => _road.World.Model;

    /// <summary>The changes after which the act would be told in place of act <paramref name="number"/> (from 1): first what is so or believed, then weights by how little they change. Cancelled, those that were searched anew by then.</summary>
    public Repairs Of(int number, ActionId act)
    {
        var repairs = new List<Repair>();
        try
        {
            var (edits, isComplete) = Find(number, act);
            foreach (var edit in edits)
            {
                repairs.Add(Retell(edit, number, act));
            }

            return new Repairs(repairs, _tried, isComplete);
        }
        catch (OperationCanceledException)
        {
            return new Repairs(repairs, _tried, false) { IsCut = true };
        }
    }

    private (IReadOnlyList<Edit> Edits, bool IsComplete) Find(int number, ActionId act)
    {
        var edits = new EditsToTry(_road.World, act);
        var starts = edits.OfTheStart().Take(MostStartsTried + 1).ToArray();
        Edit[] found = starts.Take(MostStartsTried).Where(edit => IsTold(edit, number, act)).Take(MostOfTheStart).ToArray();
        var weights = edits.Wants().SelectMany(want => Weights(want.Person, want.Concern, number, act))
            .OrderBy(weight => Size(weight)).Take(MostWeights).ToArray();
        if (found.Length + weights.Length == 0)
        {
            found = Pairs(starts).Where(edit => IsTold(edit, number, act)).Take(MostOfTheStart).ToArray();
        }

        return ([.. found, .. weights], starts.Length <= MostStartsTried && found.Length < MostOfTheStart && weights.Length < MostWeights);
    }

    /// <summary>Two of the likeliest changes, of different things.</summary>
    private static IEnumerable<Edit.Both> Pairs(Edit.Start[] starts) =>
        from second in Enumerable.Range(1, Math.Min(MostOfPairs, starts.Length) - 1)
        from first in Enumerable.Range(0, second)
        where !starts[first].About.Equals(starts[second].About)
        select new Edit.Both(starts[first], starts[second]);

    /// <summary>Up and down, the smallest whole step that helps.</summary>
    private IEnumerable<Edit.Weight> Weights(CharacterId person, int concern, int number, ActionId act)
    {
        foreach (int sign in new[] { 1, -1 })
        {
            Edit.Weight changed(int step) => new(person, concern, WeightOf(person, concern), WeightOf(person, concern) + (sign * step));
            for (int step = 1; step <= LargestStep; step *= 2)
            {
                if (IsTold(changed(step), number, act))
                {
                    yield return changed(Enumerable.Range((step / 2) + 1, step - (step / 2)).First(smaller => smaller == step || IsTold(changed(smaller), number, act)));
                    break;
                }
            }
        }
    }

    private Number WeightOf(CharacterId person, int concern) => Model.CharacterConcerns[person.Value][concern].Weight;

    private static Number Size(Edit.Weight weight) => weight.Becomes > weight.Was ? weight.Becomes - weight.Was : weight.Was - weight.Becomes;

    private bool IsTold(Edit edit, int number, ActionId act)
    {
        _cancellation.ThrowIfCancellationRequested();
        _progress?.Invoke(++_tried);
        try
        {
            var world = new StoryWorld(edit.In(Model), Storyteller.LimitsOf(_options), MindDetail.AsNeeded);
            world.Bound(_cancellation, MindsForEach);
            return Passes(world, _road.Acts.Take(number - 1).Append(act));
        }
        catch (StoryFaultyException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!_cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private static bool Passes(StoryWorld world, IEnumerable<ActionId> acts)
    {
        var state = world.Start;
        foreach (var act in acts)
        {
            if (!world.IsTold(state, act))
            {
                return false;
            }

            state = world.Successor(state, act);
        }

        return true;
    }

    private Repair Retell(Edit edit, int number, ActionId act)
    {
        var model = edit.In(Model);
        return new Repair(edit, Retell(model, _options, act), Retell(model, _options with { Prefix = [.. _road.Acts.Take(number - 1), act] }, act));
    }

    private Retold Retell(StoryModel model, SearchOptions options, ActionId act)
    {
        var search = new StoryWorld(model, Storyteller.LimitsOf(options), MindDetail.ForSearch).Search(options, _cancellation);
        _cancellation.ThrowIfCancellationRequested();
        var acts = (search as SearchResult.Found)?.Plan.Actions;
        return acts is null
            ? new Retold(search, [], [], false)
            : new Retold(search, acts.Except(_road.Acts).ToArray(), _road.Acts.Except(acts).ToArray(), acts.Contains(act));
    }
}
