using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Symbols;

namespace Dramaturg.Language.Tests;

/// <summary>
/// What a bound story means, as text: two stories with the same dump are the same story. Kinds are shown by who belongs to them, fluents by
/// their position and variables by the order in which they appear, so that what things are called does not matter.
/// </summary>
internal sealed class BoundDump
{
    private readonly BoundStory _story;
    private readonly StringBuilder _text = new();
    private readonly Dictionary<VariableSymbol, string> _variables = new();

    private BoundDump(BoundStory story) => _story = story;

    public static string Of(BoundStory story)
    {
        var dump = new BoundDump(story);
        dump.WriteStory();
        return dump._text.ToString();
    }

    private void WriteStory()
    {
        var settings = _story.Settings;
        Line($"story {_story.Name} sabre {settings.IsSabre} strict {settings.Strict} r {settings.Rationality} {settings.AuthorLimit} {settings.CharacterLimit} {settings.BeliefLimit} {string.Join(",", settings.Languages)}");
        Line("entities " + string.Join(", ", _story.Entities.Select(entity => entity.Name + (entity.IsCharacter ? "*" : string.Empty))));
        foreach (var fluent in _story.Fluents)
        {
            Line($"fluent {string.Join(" x ", fluent.Parameters.Where(p => p.Only is null).Select(p => Type(p.Type)))} -> {Type(fluent.Type)} unknown {fluent.AllowsUnknown} adjective {fluent.IsAdjective} history {fluent.KeepsHistory}");
        }

        foreach (var action in _story.Actions)
        {
            _variables.Clear();
            Line($"action {action.Name} {Roles(action.Roles)}");
            Line("  needs " + Show(action.Precondition));
            Line("  wanted " + string.Join("; ", action.Consents.Select(Show)));
            Line("  quorums " + string.Join("; ", action.Quorums.Select(q => $"{q.Least} of {string.Join(", ", q.Among.Select(Show))}")));
            Line("  seen " + (action.Observers is { } o ? $"{Declare(o.Variable)} if {Show(o.Condition)}" : "by all"));
            Line("  effect " + Show(action.Effect));
        }

        foreach (var trigger in _story.Triggers)
        {
            _variables.Clear();
            Line($"trigger {trigger.Name} {Roles(trigger.Roles)}");
            Line("  needs " + Show(trigger.Precondition));
            Line("  effect " + Show(trigger.Effect));
        }

        foreach (var seeing in _story.Seeing)
        {
            _variables.Clear();
            Line($"seeing {string.Join(", ", seeing.Variables.Select(Declare))}: {Show(seeing.Observer)} sees {Show(seeing.Seen)} if {Show(seeing.Condition)}");
        }

        _variables.Clear();
        Line("start " + string.Join("\n  ", _story.Statements.SelectMany(s => Flat(s.Effect)).Select(Show)));
        foreach (var secret in _story.Secrets)
        {
            Line($"secret {Show(secret.Fluent)} = {Show(secret.Truth)}, {string.Join(", ", secret.Deceived)} believe {Show(secret.Believed)}");
        }

        foreach (var want in _story.Wants)
        {
            Line($"want {want.Character?.Name} {want.Name} {Show(want.Weight)}: {Show(want.Satisfaction)}");
        }

        foreach (var aversion in _story.LossAversions.OrderBy(aversion => aversion.Character.Name))
        {
            Line($"losses {aversion.Character} {aversion.Times:0.####}");
        }

        foreach (var norm in _story.Norms.OrderBy(norm => norm.Character.Name))
        {
            Line($"norm {norm.Character} {norm.Name} {norm.Verdict:0.####} on {norm.Judged[0].Action.Name} {string.Join(", ", norm.Judged[0].Tests.Select(test => $"{test.Role}: {test.Entity?.Name ?? Type(test.Kind!)}"))}");
        }

        foreach (var beat in _story.Beats)
        {
            Line($"beat {beat.Name} {beat.Holds} after {string.Join(", ", beat.After)}: {Show(beat.Condition)}");
        }

        foreach (var ending in _story.Endings)
        {
            Line($"ending {ending.Name}: {Show(ending.Condition)} settled {string.Join(", ", ending.Settled)} beats {string.Join(", ", ending.Beats)}");
        }
    }

    private void Line(string text) => _text.Append(text).Append('\n');

    private string Roles(IReadOnlyList<BoundRole> roles) =>
        string.Join(", ", roles.Select(role => role.Variable is { } variable ? Declare(variable) : Show(role.Constant!)));

    private string Show(BoundConsent consent) =>
        (consent.Variable is null ? string.Empty : Declare(consent.Variable) + ": ") + $"{Show(consent.Character)} if {Show(consent.Guard)}";

    private string Declare(VariableSymbol variable)
    {
        string name = "v" + _variables.Count.ToString(CultureInfo.InvariantCulture);
        _variables[variable] = name;
        return $"{name}:{Type(variable.Type)}";
    }

    private string Type(TypeSymbol type) => type switch
    {
        KindSymbol kind => "{" + string.Join(",", _story.Entities.Where(entity => entity.Is(kind))) + "}",
        ChoiceType choice => "(" + string.Join("|", choice.Values) + ")",
        NumberType range => $"[{range.Lowest}..{range.Highest}]",
        _ => "truth",
    };

    private static IEnumerable<BoundEffect> Flat(BoundEffect effect) =>
        effect is BoundEffects all ? all.Effects.SelectMany(Flat) : new[] { effect };

    private string Show(BoundEffect effect)
    {
        switch (effect)
        {
            case BoundEffects all:
                return "{" + string.Join("; ", all.Effects.SelectMany(Flat).Select(Show)) + "}";
            case BoundConditionalEffect conditional:
                return "if " + string.Join(" else ", conditional.Branches.Select(b => $"{Show(b.Condition)} then {{{string.Join("; ", Flat(b.Effect).Select(Show))}}}"));
            case BoundEveryEffect every:
                string variable = Declare(every.Variable);
                return $"every {variable} {{{string.Join("; ", Flat(every.Effect).Select(Show))}}}";
            case BoundAssignment assignment:
                return $"{string.Concat(assignment.Minds.Select(m => Show(m) + "/"))}{Show(assignment.Target)} := {Show(assignment.Value)}";
            default:
                return "?";
        }
    }

    private static IEnumerable<BoundExpression> Flat(BoundExpression expression) =>
        expression is BoundAnd and ? and.Operands.SelectMany(Flat) : new[] { expression };

    private string Show(BoundExpression expression)
    {
        switch (expression)
        {
            case BoundTruth truth:
                return truth.Value ? "yes" : "no";
            case BoundNumber number:
                return number.Value.ToString("0.############################", CultureInfo.InvariantCulture);
            case BoundUnknown:
                return "?";
            case BoundEntity entity:
                return entity.Entity.Name;
            case BoundChoiceValue value:
                return "." + value.Type.Values[value.Index];
            case BoundVariable variable:
                return _variables.TryGetValue(variable.Variable, out string? name) ? name : "free " + variable.Variable.Name;
            case BoundFluent fluent:
                var arguments = fluent.Arguments.Where((_, i) => fluent.Fluent.Parameters[i].Only is null).Select(Show);
                return $"f{_story.Fluents.ToList().IndexOf(fluent.Fluent)}({string.Join(", ", arguments)})";
            case BoundBelieves believes:
                return $"B({Show(believes.Mind)}, {Show(believes.Operand)})";
            case BoundAnd and:
                var flat = and.Operands.SelectMany(Flat).ToList();
                return flat.Count == 1 ? Show(flat[0]) : flat.Count == 0 ? "yes" : "(" + string.Join(" & ", flat.Select(Show)) + ")";
            case BoundOr or:
                return or.Operands.Count == 1 ? Show(or.Operands[0]) : or.Operands.Count == 0 ? "no" : "(" + string.Join(" | ", or.Operands.Select(Show)) + ")";
            case BoundNot not:
                return "!" + Show(not.Operand);
            case BoundComparison comparison:
                return $"({Show(comparison.Left)} {comparison.Operator} {Show(comparison.Right)})";
            case BoundArithmetic arithmetic:
                return $"({Show(arithmetic.Left)} {arithmetic.Operator} {Show(arithmetic.Right)})";
            case BoundChoice choice:
                return choice.Branches.Count == 1 ? Show(choice.Branches[0].Value)
                    : "(if " + string.Join(" else ", choice.Branches.Select(b => $"{Show(b.Condition)} then {Show(b.Value)}")) + ")";
            case BoundQuantified quantified:
                string variableName = Declare(quantified.Variable);
                return $"({quantified.Quantifier} {variableName} {Show(quantified.Operand)})";
            case BoundIsKind test:
                return $"({Show(test.Operand)} in {Type(test.Type)})";
            case BoundGood good:
                return $"good({Show(good.Whose)})";
            case BoundShare share:
                return $"share({Show(share.Operand)}, {share.Range.Lowest:0.##}..{share.Range.Highest:0.##})";
            default:
                return "unexpected " + expression;
        }
    }
}
