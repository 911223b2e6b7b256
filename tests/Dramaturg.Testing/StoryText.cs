// A grounded story as text for people, to be read where two planners disagree. It says everything the model holds.

using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Testing;

public static class StoryText
{
    public static string Of(StoryModel model) => string.Join('\n', new Writer(model).Lines());

    private sealed class Writer(StoryModel model)
    {
        public IEnumerable<string> Lines() =>
        [
            $"story {model.Name}",
            Options(model.Options),
            .. model.Fluents.Select((fluent, f) => $"fluent {fluent.Name}: {Of(fluent.Domain)} = {Show(new FluentId(f), model.Initial[f])}"),
            .. model.Beliefs.Select(belief => $"belief {belief.Scope} {Of(belief.Believed)} = {Show(belief.Believed.Fluent, belief.Value)}"),
            .. model.Actions.Select(Of),
            .. model.Triggers.Select(trigger => $"trigger {trigger.Name}: {Of(trigger.Precondition)}{Of(trigger.Effects)}"),
            .. (model.Schedule?.Events ?? []).Select(due => $"on {due.Moment} {due.Name} foreseen by {string.Join(", ", due.ForeseenBy.Select(Name))}: {Of(due.Condition)}{Of(due.Effects)} seen {string.Join("; ", due.Observers.Select(Of))}"),
            .. model.Seeing.Select(rule => $"seeing {Name(rule.Observer)} sees {model.Fluents[rule.Fluent.Value].Name} if {Of(rule.Condition)}"),
            .. model.CharacterConcerns.SelectMany((concerns, c) => concerns.Select(concern => $"want {model.Characters[c]}: {Of(concern)}")),
            .. model.LossAversions.Select((times, c) => $"losses {model.Characters[c]}: {times} times"),
            .. model.Norms.SelectMany((norms, c) => norms.Select(norm => $"norm {model.Characters[c]}: {norm.Verdict} on {string.Join(", ", norm.Acts.Select(act => model.Actions[act.Value].Name))}")),
            .. model.AuthorConcerns.Select(concern => $"author: {Of(concern)}"),
            .. model.Beats.Select((beat, b) => $"beat {b} {beat.Kind} {Of(beat.Condition)} after {Of(beat.After)}"),
            .. model.Endings.Select(ending => $"ending {ending.Name}: {Of(ending.Condition)} settled {string.Join(", ", ending.Settled.Select(Name))} beats {Of(ending.Beats)}"),
        ];

        private static string Options(ModelOptions options) => string.Create(
            CultureInfo.InvariantCulture,
            $"options {options.BeliefRules}, strict {options.Strict}, rationality {options.Rationality}, limits {options.AuthorLimit} {options.CharacterLimit} {options.BeliefLimit}");

        private string Of(GroundAction action) =>
            $"action {action.Name}{(action.Outcome is { } outcome ? $" in {(outcome.Chance is { } chance ? Of(chance, null) : "the rest")} of the cases" : "")} by {string.Join(", ", action.Consents.Select(Of).Concat(action.Quorums.Select(Of)))}: {Of(action.Precondition)}{Of(action.Effects)}"
            + (action.Takes > 0 ? string.Create(CultureInfo.InvariantCulture, $" takes {action.Takes}") : "")
            + $"\n    seen by {string.Join(", ", action.Observers.Select((observer, c) => $"{model.Characters[c]} if {Of(observer)}"))}";

        private string Of(Consent consent) => $"{Name(consent.Character)} if {Of(consent.Guard)}";

        private string Of(Quorum quorum) =>
            string.Create(CultureInfo.InvariantCulture, $"{quorum.Least} of ({string.Join(", ", quorum.Among.Select(Of))})");

        private string Of(IReadOnlyList<Effect> effects) => string.Concat(effects.Select(effect =>
            $"\n    {Of(effect.Target)} := {Of(effect.Value, effect.Target.Fluent)}" + (effect.Condition.IsTrue ? "" : $" if {Of(effect.Condition)}")));

        private string Of(Concern concern) =>
            $"{(concern.GrowingWeight is { } weight ? Of(weight, null) : concern.Weight.ToString())} * {Of(concern.Satisfaction, null)}";

        private static string Of(IReadOnlyList<int> numbers) => string.Join(", ", numbers);

        private static string Of(Domain domain) => domain switch
        {
            Domain.Symbols symbols => string.Join("/", symbols.Names) + (symbols.AllowsUnknown ? "/?" : ""),
            Domain.Numbers numbers => $"number {numbers.Lowest}..{numbers.Highest}" + (numbers.AllowsUnknown ? "/?" : ""),
            _ => "truth",
        };

        private string Of(Condition condition) =>
            condition.IsTrue ? "True" : condition.IsFalse ? "False" : string.Join(" or ", condition.Disjuncts.Select(Of));

        private string Of(Disjunct disjunct) => string.Join(" and ", disjunct.Literals.Select(Of));

        private string Of(Literal literal) =>
            $"{Of(literal.Left)} {Sign(literal.Relation)} {Of(literal.Right, literal.Left.Fluent)}";

        private static string Sign(Relation relation) => relation switch
        {
            Relation.Equal => "==",
            Relation.NotEqual => "!=",
            Relation.Greater => ">",
            Relation.AtLeast => ">=",
            Relation.Less => "<",
            _ => "<=",
        };

        private string Of(Expression expression, FluentId? fluent) => expression switch
        {
            Expression.Constant constant => fluent is { } shown ? Show(shown, constant.Value) : constant.Value.ToString(),
            Expression.Read read => Of(read.Fluent),
            Expression.Choice choice => $"(if {Of(choice.Condition)} then {Of(choice.Then, fluent)} else {Of(choice.Else, fluent)})",
            Expression.Arithmetic sum => $"({Of(sum.Left, null)} {"+-*/"[(int)sum.Operator]} {Of(sum.Right, null)})",
            _ => expression.ToString(),
        };

        private string Of(FluentReference reference) =>
            string.Concat(reference.Path.Select(character => Name(character) + "/")) + model.Fluents[reference.Fluent.Value].Name;

        private string Show(FluentId fluent, Value value) => model.Fluents[fluent.Value].Domain.Show(value);

        private string Name(CharacterId character) => model.Characters[character.Value];
    }
}
