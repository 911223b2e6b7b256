using System.Collections.Generic;
using System.Linq;
using Dramaturg.Compiler;
using Dramaturg.Model;

namespace Dramaturg.Conformance;

/// <summary>Does what a recorded run does and lists every value that is another one here, as `STEP PERSPECTIVE PROPERTY=OURS`.</summary>
internal sealed class StateComparison
{
    private readonly StoryModel _model;
    private readonly IStateWorld _world;
    private readonly Dictionary<string, FluentId> _fluents;
    private readonly Dictionary<string, string> _fixed;

    public StateComparison(StoryModel model, CompileReport report, IStateWorld world)
    {
        _model = model;
        _world = world;
        _fluents = [];
        for (int f = 0; f < model.Fluents.Count; f++)
        {
            // Properties may overlap unnoticed; the first is the one that is meant.
            _fluents.TryAdd(model.Fluents[f].Name, new FluentId(f));
        }

        _fixed = report.Fixed.ToDictionary(fluent => fluent.Name, fluent => fluent.Value);
    }

    public IReadOnlyList<string> Differences(IReadOnlyList<RecordedState> recorded, IReadOnlyList<string> acts)
    {
        var differences = new List<string>();
        foreach (var step in recorded.GroupBy(state => state.Step))
        {
            if (step.Key > 0)
            {
                if (_model.Find(acts[step.Key - 1]) is not { } action)
                {
                    return [.. differences, "no " + acts[step.Key - 1]];
                }

                _world.Do(action);
            }

            differences.AddRange(step.Where(state => _world.HasOwnMinds || !state.IsOfOwnMind).SelectMany(Differences));
        }

        return differences;
    }

    private IEnumerable<string> Differences(RecordedState recorded)
    {
        var perspective = recorded.Perspective.Select(name => new CharacterId(_model.Characters.ToList().IndexOf(name))).ToArray();
        var values = recorded.Values.Where(pair => Show(perspective, pair.Key) is var ours && ours != pair.Value)
            .Select(pair => $"{recorded.Place} {pair.Key}={Show(perspective, pair.Key)}");
        string utility = _world.Utility(perspective)?.ToString() ?? "?";
        var utilities = utility == recorded.Utility ? Enumerable.Empty<string>() : [$"{recorded.Place} utility={utility}"];
        return values.Concat(utilities).Concat(StaleDifferences(recorded, perspective));
    }

    private string Show(CharacterId[] perspective, string name) =>
        _fluents.TryGetValue(name, out var fluent)
            ? Show(fluent, _world.Get(perspective, new FluentReference(fluent)))
            : _fixed.GetValueOrDefault(name, "gone");

    private string Show(FluentId fluent, Value value) => _model.Fluents[fluent.Value].Domain.Show(value);

    private IEnumerable<string> StaleDifferences(RecordedState recorded, CharacterId[] perspective)
    {
        var theirs = recorded.Stale.Where(copy => _fluents.ContainsKey(copy.Key)).Select(copy => $"{copy.Key}={copy.Value}").ToArray();
        var ours = Enumerable.Range(0, _model.Fluents.Count)
            .Where(f => _model.Fluents[f].Tracks is { } tracked && IsStale(perspective, new FluentId(f), tracked))
            .Select(f => $"{_model.Fluents[f].Name}={Show(perspective, _model.Fluents[f].Name)}").ToArray();
        return ours.Except(theirs).Select(copy => $"{recorded.Place} STALE {copy}")
            .Concat(theirs.Except(ours).Select(copy => $"{recorded.Place} not STALE {copy}"));
    }

    private bool IsStale(CharacterId[] perspective, FluentId copy, FluentReference tracked) =>
        _world.Get(perspective, new FluentReference(copy)) != _world.Get(perspective, Behind(tracked));

    /// <summary>The property itself behind a copy of a copy, in the mind at the end of the whole path.</summary>
    private FluentReference Behind(FluentReference reference) =>
        _model.Fluents[reference.Fluent.Value].Tracks is { } inner
            ? Behind(new FluentReference([.. reference.Path, .. inner.Path], inner.Fluent))
            : reference;
}
