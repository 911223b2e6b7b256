using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Dramaturg.Advice.Surveying;
using Dramaturg.Language.Text;
using Dramaturg.Model;

namespace Dramaturg.Advice.Findings;

/// <summary>Kinds of acts whose needs are never all true: the need that fails most often, and the choice of roles that lacks least.</summary>
internal sealed class ImpossibleActs
{
    private const int MostTries = 20_000;
    private const int MostNamed = 3;

    private readonly Survey _survey;
    private readonly AsWritten _written;

    private ImpossibleActs(Survey survey, AsWritten written)
    {
        _survey = survey;
        _written = written;
    }

    public static void Report(Survey survey, AsWritten written, AdviceDiagnostics advice)
    {
        var acts = new ImpossibleActs(survey, written);
        foreach (var kind in survey.Acts.Where(kind => kind.PossibleCount == 0))
        {
            acts.Report(kind, advice);
        }
    }

    private void Report(KindOfAct kind, AdviceDiagnostics advice)
    {
        var tries = Tries(kind).Take(MostTries).ToArray();
        var nearest = tries.MinBy(attempt => attempt.Lacking.Count);
        if (nearest is null)
        {
            return;
        }

        var most = MostOften(tries);
        advice.NeverPossible(
            most.Place ?? _written.PlaceOf(kind.Schema),
            _written.Kind(kind.Schema),
            _survey.Looked.Count,
            most.Text,
            _written.Act(nearest.Act),
            Lacking(nearest));
    }

    private string Lacking(Attempt attempt) => attempt.Lacking.Count > MostNamed
        ? $"{attempt.Lacking.Count.ToString(CultureInfo.InvariantCulture)} needs"
        : AsWritten.List(attempt.Lacking.Select(_written.Statement).ToArray());

    private IEnumerable<Attempt> Tries(KindOfAct kind) =>
        from situation in _survey.Looked
        from act in kind.Acts
        select new Attempt(act, Lacking(situation, act));

    /// <summary>What is false of the disjunct that is nearest to true.</summary>
    private IReadOnlyList<Literal> Lacking(Situation situation, ActionId act) =>
        _survey.Model.Actions[act.Value].Precondition.Disjuncts
            .Select(all => all.Literals.Where(literal => !_survey.World.Holds(situation.State, literal)).ToArray())
            .MinBy(literals => literals.Length) ?? [];

    /// <summary>The needs that stand behind the false literals, by how often.</summary>
    private Need MostOften(Attempt[] tries) => tries
        .SelectMany(attempt => attempt.Lacking.Select(literal => NeedBehind(attempt.Act, literal)).Distinct())
        .GroupBy(need => need)
        .OrderByDescending(same => same.Count())
        .Select(same => same.Key).First();

    private Need NeedBehind(ActionId act, Literal literal)
    {
        var action = _survey.Model.Actions[act.Value];
        string fact = _survey.Model.Fluents[literal.Left.Fluent.Value].Name;
        return _written.SchemaOf(action.Schema) is { } schema && Needs.About(schema, action.Arguments, fact) is { } place
            ? new Need($"`{place.Source.Text.Substring(place.Span.Start, place.Span.Length)}`", place)
            : new Need(_written.Statement(literal), null);
    }

    private sealed record Attempt(ActionId Act, IReadOnlyList<Literal> Lacking);

    private sealed record Need(string Text, TextLocation? Place);
}
