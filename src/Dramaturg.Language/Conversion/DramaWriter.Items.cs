using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Symbols;
using Dramaturg.Language.Syntax;

namespace Dramaturg.Language.Conversion;

public sealed partial class DramaWriter
{
    private static readonly VariableSymbol s_anybody = new("anybody", TruthType.Instance, null);

    private void AddStart(List<ItemSyntax> items)
    {
        _names.LeaveAll();
        var statements = _story.Statements.SelectMany(statement => WriteEffects(statement.Effect, ChangeWord.Is)).ToList();
        if (statements.Count > 0)
        {
            items.Add(new InitiallySyntax(Block(statements)));
        }

        items.AddRange(_story.Secrets.Select(WriteSecret));
    }

    private SecretSyntax WriteSecret(BoundSecret secret)
    {
        var truth = (ChangeSyntax)Change(new BoundAssignment(System.Array.Empty<BoundExpression>(), secret.Fluent, secret.Truth), ChangeWord.Is);
        var minds = List(secret.Deceived.Select(entity => (ExpressionSyntax)new NameSyntax(entity.Name)));
        return new SecretSyntax(truth, Block(new[] { new DeceivedSyntax(minds, Write(secret.Believed)) }));
    }

    private void AddWants(List<ItemSyntax> items)
    {
        for (int i = 0; i < _story.Wants.Count;)
        {
            var character = _story.Wants[i].Character;
            int start = i;
            while (i < _story.Wants.Count && ReferenceEquals(_story.Wants[i].Character, character))
            {
                i++;
            }

            var wants = Block(_story.Wants.Skip(start).Take(i - start).Select(WriteWant));
            items.Add(character is null ? new AuthorSyntax(wants) : new PersonSyntax(Name(character.Name), wants));
        }

        foreach (var person in _story.Entities)
        {
            var attitudes = _story.LossAversions.Where(one => ReferenceEquals(one.Character, person))
                .Select(one => (AttitudeSyntax)new LossesSyntax(one.Times))
                .Concat(_story.Norms.Where(norm => ReferenceEquals(norm.Character, person)).Select(WriteNorm)).ToList();
            if (attitudes.Count > 0)
            {
                items.Add(new PersonSyntax(Name(person.Name), Block(attitudes)));
            }
        }
    }

    private JudgesSyntax WriteNorm(BoundNorm norm)
    {
        var (action, tests) = (norm.Judged[0].Action, norm.Judged[0].Tests);
        var roles = new List<RoleSyntax>();
        foreach (var test in tests.OrderBy(test => test.Role))
        {
            var term = test.Entity is { } entity ? (ExpressionSyntax)new NameSyntax(entity.Name) : Bare(_names.Of(test.Kind!));
            roles.Add(new RoleSyntax(action.Roles[test.Role].Preposition, term, null));
        }

        return new JudgesSyntax(Word(action.Name), List(roles), Word(norm.Name), norm.Verdict);
    }

    private AttitudeSyntax WriteWant(BoundConcern concern)
    {
        bool isFear = concern.Satisfaction is BoundArithmetic { Operator: ArithmeticSign.Subtract, Left: BoundNumber { Value: 1 }, Right: BoundShare };
        var measure = isFear ? ((BoundArithmetic)concern.Satisfaction).Right : concern.Satisfaction;
        var weight = concern.Weight is BoundNumber { Value: 1 } ? null : Write(concern.Weight);

        // Under Sabre's rules an unknown utility is never an improvement, as one that never changes.
        return new WantSyntax(isFear, Word(concern.Name), weight, IsUnknown(measure) ? new NumberSyntax(0) : Write(measure));
    }

    private EventSyntax WriteAction(BoundAction action)
    {
        var roles = WriteRoles(action.Roles);
        var lines = WriteNeeds(action.Precondition);
        lines.AddRange(action.Consents.Select(WriteConsent));
        lines.AddRange(action.Quorums.Select(WriteQuorum));
        if (action.Observers is { } observers)
        {
            lines.Add(WriteSeen(observers));
        }
        else if (!_story.Settings.IsSabre)
        {
            lines.Add(new SeenSyntax(new EveryoneObserverSyntax(null), null));
        }

        lines.AddRange(WriteEffects(action.Effect, ChangeWord.Becomes));
        lines.AddRange(action.Outcomes.Where(outcome => outcome is not { Chance: null, Effect: BoundEffects { Effects.Count: 0 } }).Select(WriteOutcome));
        var word = action.Consents.Count == 0 && action.Quorums.Count == 0 ? EventWord.Fate : EventWord.Act;
        return new EventSyntax(word, Word(EventName(action.Name, action.Roles)), roles, Block(OrNothing(lines)));
    }

    private OutcomeSyntax WriteOutcome(BoundOutcome outcome)
    {
        var effects = WriteEffects(outcome.Effect, ChangeWord.Becomes).OfType<EffectSyntax>().ToList();
        return new OutcomeSyntax(
            outcome.Chance is null ? null : Write(outcome.Chance), null, null, new SyntaxBlock<EffectSyntax>(List(effects), SyntaxList<CommentSyntax>.Empty));
    }

    private EventSyntax WriteTrigger(BoundTrigger trigger)
    {
        var roles = WriteRoles(trigger.Roles);
        var lines = WriteNeeds(trigger.Precondition);
        lines.AddRange(WriteEffects(trigger.Effect, ChangeWord.Becomes));
        return new EventSyntax(EventWord.Whenever, Word(EventName(trigger.Name, trigger.Roles)), roles, Block(OrNothing(lines)));
    }

    /// <summary>Sabre allows two events of the same name and roles; here the second one gets a number.</summary>
    private string EventName(string name, IReadOnlyList<BoundRole> roles)
    {
        string signature = string.Concat(roles.Select(role => $"/{role.Preposition} {role.Variable?.Type.Name ?? Types.Show(role.Constant!)}"));
        string candidate = name;
        for (int i = 2; !_events.Add(candidate + signature); i++)
        {
            candidate = name + " " + i.ToString(CultureInfo.InvariantCulture);
        }

        return candidate;
    }

    private static List<EventLineSyntax> OrNothing(List<EventLineSyntax> lines)
    {
        if (lines.Count == 0)
        {
            lines.Add(new NeedsSyntax(new TruthSyntax(true)));
        }

        return lines;
    }

    private SyntaxList<RoleSyntax> WriteRoles(IReadOnlyList<BoundRole> roles)
    {
        _names.LeaveAll();
        var written = new List<RoleSyntax>();
        foreach (var role in roles)
        {
            string preposition = ReservedWords.IsPreposition(role.Preposition) ? role.Preposition : written.Count == 0 ? "by" : "to";
            if (role.Variable is { } variable)
            {
                string name = _names.Enter(variable);
                var kind = Type(variable.Type);
                bool isNamedByKind = kind is KindTypeSyntax { Kind: var called } && called == name;
                written.Add(new RoleSyntax(preposition, Bare(name), isNamedByKind ? null : kind));
            }
            else
            {
                written.Add(new RoleSyntax(preposition, Write(role.Constant!), null));
            }
        }

        return List(written);
    }

    private List<EventLineSyntax> WriteNeeds(BoundExpression condition) => condition switch
    {
        BoundTruth { Value: true } => new List<EventLineSyntax>(),
        BoundAnd and => and.Operands.SelectMany(WriteNeeds).ToList(),
        _ => new List<EventLineSyntax> { new NeedsSyntax(Write(condition)) },
    };

    private WantedSyntax WriteConsent(BoundConsent consent)
    {
        if (consent.Variable is not { } variable)
        {
            return new WantedSyntax(null, new NamedConsenterSyntax(Terms(consent.Character)), null, WriteGuard(consent.Guard));
        }

        string name = _names.Enter(variable);
        var guard = WriteGuard(consent.Guard);
        _names.Leave();
        return new WantedSyntax(null, new VariableConsenterSyntax(Word(name), Type(variable.Type)), null, guard);
    }

    /// <summary>Names and roles of one line share its guard; whom facts name is asked for in the guard of a word for each of them.</summary>
    private WantedSyntax WriteQuorum(BoundQuorum quorum)
    {
        if (quorum.Among.Count == 1)
        {
            return WriteConsent(quorum.Among[0]) with { Least = quorum.Least };
        }

        if (quorum.Among.All(consent => consent.Variable is null))
        {
            var named = new NamedConsenterSyntax(List(quorum.Among.Select(consent => Terms(consent.Character).First())));
            return new WantedSyntax(quorum.Least, named, null, WriteGuard(quorum.Among[0].Guard));
        }

        string name = _names.Enter(s_anybody);
        var any = new OrSyntax(List(quorum.Among.Select(consent => IsMeant(name, consent))));
        _names.Leave();
        return new WantedSyntax(quorum.Least, new VariableConsenterSyntax(Word(name), new KindTypeSyntax("person")), null, any);
    }

    private ExpressionSyntax IsMeant(string name, BoundConsent consent)
    {
        string? inner = consent.Variable is null ? null : _names.Enter(consent.Variable);
        var same = new ComparisonSyntax(Bare(name), ComparisonWord.Is, Write(consent.Character), false);
        var meant = WriteGuard(consent.Guard) is { } guard ? new AndSyntax(List(new[] { same, guard })) : (ExpressionSyntax)same;
        if (consent.Variable is not { } variable)
        {
            return meant;
        }

        _names.Leave();
        return new QuantifiedSyntax(QuantifierWord.Some, Word(inner!), Type(variable.Type), meant);
    }

    private ExpressionSyntax? WriteGuard(BoundExpression guard) => guard is BoundTruth { Value: true } ? null : Write(guard);

    private SeenSyntax WriteSeen(BoundObservers observers)
    {
        string name = _names.Enter(observers.Variable);
        var guard = WriteGuard(observers.Condition);
        _names.Leave();
        return new SeenSyntax(new VariableObserverSyntax(Word(name), Type(observers.Variable.Type)), guard);
    }

    /// <summary>The observer's variable stands after whoever, the others where the fact mentions them first; the rest is asked for in the condition.</summary>
    private SeeingSyntax WriteSeeing(BoundSeeing seeing)
    {
        _names.LeaveAll();
        foreach (var variable in seeing.Variables)
        {
            _names.Enter(variable);
        }

        ObserverSyntax observer = seeing.Observer is BoundVariable { Variable: var who }
            ? new VariableObserverSyntax(Word(_names.Of(who)), Type(who.Type))
            : new NamedObserverSyntax(Terms(seeing.Observer));
        var declared = new HashSet<VariableSymbol>();
        if (seeing.Observer is BoundVariable { Variable: var first })
        {
            declared.Add(first);
        }

        var fact = WritePattern(WriteFluent(seeing.Seen), seeing, declared);
        var condition = Write(seeing.Condition);
        foreach (var variable in seeing.Variables.Where(variable => !declared.Contains(variable)))
        {
            condition = new QuantifiedSyntax(QuantifierWord.Some, Word(_names.Of(variable)), Type(variable.Type), condition);
        }

        bool isAlways = condition is TruthSyntax { Value: true };
        return new SeeingSyntax(observer, fact, false, isAlways ? null : condition);
    }

    private ExpressionSyntax WritePattern(ExpressionSyntax fact, BoundSeeing seeing, HashSet<VariableSymbol> declared)
    {
        if (fact is ComparisonSyntax { Left: var left, Right: ReferenceSyntax right } comparison)
        {
            return comparison with { Left = Declare(left, seeing, declared), Right = WritePattern(right, seeing, declared) };
        }

        var reference = (ReferenceSyntax)fact;
        return reference with
        {
            Arguments = List(reference.Arguments.Select(argument => argument with { Value = Declare(argument.Value, seeing, declared) }).ToList()),
        };
    }

    private ExpressionSyntax Declare(ExpressionSyntax argument, BoundSeeing seeing, HashSet<VariableSymbol> declared)
    {
        foreach (var variable in seeing.Variables)
        {
            if (argument is ReferenceSyntax { Words: var word } && word == _names.Of(variable) && declared.Add(variable))
            {
                return new VariableSyntax(Word(word), Type(variable.Type));
            }
        }

        return argument;
    }

    private BeatSyntax WriteBeat(BoundBeat beat) =>
        new(Title(beat.Name), beat.Holds, List(beat.After.Select(Title)), Write(beat.Condition));

    private static IdentifierSyntax Title(string name) => new(name, !Spelling.IsBareWords(name));

    private EndingSyntax WriteEnding(BoundEnding ending)
    {
        var lines = WriteNeeds(ending.Condition).OfType<NeedsSyntax>()
            .Select(needs => (EndingLineSyntax)new EndingConditionSyntax(needs.Condition)).ToList();
        lines.AddRange(ending.Settled.Select(entity => new EndingConditionSyntax(
            new ComparisonSyntax(new NameSyntax(entity.Name), ComparisonWord.Is, Bare("settled"), false))));
        if (ending.Beats.Count > 0)
        {
            lines.Add(new PassesSyntax(List(ending.Beats.Select(Title))));
        }

        if (lines.Count == 0)
        {
            lines.Add(new EndingConditionSyntax(new TruthSyntax(true)));
        }

        return new EndingSyntax(Name(ending.Name), null, Block(lines));
    }
}
