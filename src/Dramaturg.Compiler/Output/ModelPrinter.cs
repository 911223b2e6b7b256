using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Dramaturg.Compiler.Grounding;
using Dramaturg.Model;

namespace Dramaturg.Compiler.Output;

/// <summary>A model as text: fluents, the start, actions, triggers, wants. The same model always prints the same.</summary>
public sealed class ModelPrinter
{
    private readonly StoryModel _model;
    private readonly StringBuilder _text = new();

    private ModelPrinter(StoryModel model) => _model = model;

    public static string Print(StoryModel model)
    {
        var printer = new ModelPrinter(model);
        printer.PrintAll();
        return printer._text.ToString();
    }

    public static string Print(StoryModel model, GroundAction action)
    {
        var printer = new ModelPrinter(model);
        printer.PrintAction(action);
        return printer._text.ToString();
    }

    public static string Print(StoryModel model, Condition condition) => new ModelPrinter(model).Show(condition);

    private void PrintAll()
    {
        Line($"story {_model.Name}: fluents={_model.Fluents.Count} actions={_model.Actions.Count} triggers={_model.Triggers.Count}");
        Line("fluents: [" + string.Join(", ", _model.Fluents.Select(fluent => fluent.Name)) + "]");
        Line("start: " + string.Join("; ", _model.Fluents.Select((fluent, i) => fluent.Name + "=" + fluent.Domain.Show(_model.Initial[i]))));
        foreach (var belief in _model.Beliefs)
        {
            string scope = belief.Scope == BeliefScope.Everywhere ? " everywhere" : "";
            Line("belief " + Show(belief.Believed) + "=" + Show(belief.Value, belief.Believed) + scope);
        }

        foreach (var action in _model.Actions)
        {
            PrintAction(action);
        }

        foreach (var trigger in _model.Triggers)
        {
            Line("trigger " + trigger.Name);
            Line("  pre: " + Show(trigger.Precondition));
            Line("  eff: " + Show(trigger.Effects));
        }

        PrintRest();
    }

    private void PrintRest()
    {
        foreach (var rule in _model.Seeing)
        {
            Line($"seeing {Name(rule.Observer)}: {_model.Fluents[rule.Fluent.Value].Name} when {Show(rule.Condition)}");
        }

        foreach (var due in _model.Schedule?.Events ?? System.Array.Empty<ScheduledEvent>())
        {
            Line($"on {due.Moment.ToString(CultureInfo.InvariantCulture)} {due.Name} foreseen by [{string.Join(", ", due.ForeseenBy.Select(Name))}]");
            Line("  pre: " + Show(due.Condition));
            Line("  eff: " + Show(due.Effects));
        }

        Line("utility(): " + Show(_model.AuthorConcerns));
        for (int i = 0; i < _model.Characters.Count; i++)
        {
            Line($"utility({_model.Characters[i]}): {Show(_model.CharacterConcerns[i])}");
        }

        for (int i = 0; i < _model.LossAversions.Count; i++)
        {
            Line($"losses({_model.Characters[i]}): {_model.LossAversions[i]}");
        }

        for (int i = 0; i < _model.Norms.Count; i++)
        {
            foreach (var norm in _model.Norms[i])
            {
                var about = norm.Acts.Select(act => _model.Actions[act.Value].Name).Concat(norm.Changes.Select(Show));
                Line($"norm({_model.Characters[i]}): {norm.Verdict} {norm.Name} on [{string.Join(", ", about)}]");
            }
        }

        foreach (var beat in _model.Beats)
        {
            string after = beat.After.Count == 0 ? "" : " after " + string.Join(", ", beat.After.Select(other => _model.Beats[other].Name));
            Line($"beat {beat.Name}{after}{(beat.Kind == BeatKind.Holds ? " holds" : "")}: {Show(beat.Condition)}");
        }

        foreach (var ending in _model.Endings)
        {
            string settled = string.Concat(ending.Settled.Select(mind => " & settled(" + Name(mind) + ")"));
            Line($"ending {ending.Name}: {Show(ending.Condition)}{settled}");
        }
    }

    private void PrintAction(GroundAction action)
    {
        Line("action " + action.Name + (action.Takes > 0 ? $" takes {action.Takes.ToString(CultureInfo.InvariantCulture)}" : ""));
        if (action.Outcome is { } outcome)
        {
            Line("  chance: " + (outcome.Chance is { } chance ? Show(chance, null) : "the rest"));
        }

        Line("  pre: " + Show(action.Precondition));
        Line("  eff: " + Show(action.Effects));
        Line("  consenting: [" + string.Join(", ", action.Consents.Select(Show)) + "]");
        foreach (var quorum in action.Quorums)
        {
            Line($"  {quorum.Least.ToString(CultureInfo.InvariantCulture)} of: [{string.Join(", ", quorum.Among.Select(Show))}]");
        }

        for (int i = 0; i < action.Observers.Count; i++)
        {
            Line($"  obs {_model.Characters[i]}: {Show(action.Observers[i])}");
        }
    }

    private void Line(string line) => _text.Append(line).Append('\n');

    private string Show(JudgedChange change) =>
        $"{Name(change.By)}: {Show(new FluentReference(change.Fluent))}={Show(change.Value, new FluentReference(change.Fluent))}";

    private string Name(CharacterId character) => _model.Characters[character.Value];

    private string Show(Consent consent) =>
        consent.Guard.IsTrue ? Name(consent.Character) : Name(consent.Character) + " if " + Show(consent.Guard);

    private string Show(IReadOnlyList<Effect> effects) => string.Join(" & ", effects.Select(Show));

    private string Show(Effect effect)
    {
        string when = effect.Condition.IsTrue ? "" : "when(" + Show(effect.Condition) + ") ";
        return when + ShowTarget(effect.Target) + " = " + Show(effect.Value, effect.Target);
    }

    /// <summary>Where beliefs are read from copies, the copy is the fluent of that name and the mind itself is told apart.</summary>
    private string ShowTarget(FluentReference target) =>
        target.Path.Count > 0 && _model.Options.BeliefRules == BeliefRules.TrackedCopies
            ? "in " + string.Join("/", target.Path.Select(Name)) + ": " + Show(new FluentReference(target.Fluent))
            : Show(target);

    private string Show(Condition condition)
    {
        if (condition.IsTrue || condition.IsFalse)
        {
            return condition.IsTrue ? "True" : "False";
        }

        return string.Join(" | ", condition.Disjuncts.Select(
            disjunct => "(" + string.Join(" & ", disjunct.Literals.Select(Show)) + ")"));
    }

    private string Show(Literal literal) => Show(literal.Left) + TermNames.Sign(literal.Relation) + Show(literal.Right, literal.Left);

    private string Show(FluentReference reference) =>
        string.Concat(reference.Path.Select(mind => "believes(" + Name(mind) + ", "))
        + _model.Fluents[reference.Fluent.Value].Name
        + new string(')', reference.Path.Count);

    private string Show(Value value, FluentReference? domainOf) =>
        domainOf is null ? value.ToString() : _model.Fluents[domainOf.Fluent.Value].Domain.Show(value);

    private string Show(Expression expression, FluentReference? domainOf) => expression switch
    {
        Expression.Constant constant => Show(constant.Value, domainOf),
        Expression.Read read => Show(read.Fluent),
        Expression.Arithmetic arithmetic =>
            "(" + Show(arithmetic.Left, domainOf) + TermNames.Sign(arithmetic.Operator) + Show(arithmetic.Right, domainOf) + ")",
        Expression.Choice choice =>
            "if(" + Show(choice.Condition) + ") " + Show(choice.Then, domainOf) + " else " + Show(choice.Else, domainOf),
        _ => "?",
    };

    private string Show(IReadOnlyList<Concern> concerns) => concerns.Count == 0
        ? "0"
        : string.Join(" + ", concerns.Select(concern =>
            (concern.GrowingWeight is { } growing ? Show(growing, null) + " * " : concern.Weight == Number.One ? "" : concern.Weight.ToString() + " * ")
            + Show(concern.Satisfaction, null)));
}
