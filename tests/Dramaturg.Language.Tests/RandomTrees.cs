using System.Linq;
using CsCheck;
using Dramaturg.Language.Syntax;

namespace Dramaturg.Language.Tests;

/// <summary>Trees that the parser could have made, of every shape, with names of every spelling.</summary>
internal static class RandomTrees
{
    private static readonly Gen<string> s_oddText = Gen.Char["aB é\"`\\#:(.,1-_'ß中\n"].Array[1, 6].Select(chars => new string(chars));

    private static readonly Gen<string> s_words = Gen.OneOf(
        Gen.OneOfConst("place", "health", "closeness", "doctor", "patient", "take case", "x", "b-side", "don't", "über_uns", "much", "above all", "number", "kind", "act", "sum", "be", "told", "believed"),
        Gen.OneOfConst("of", "is", "a", "at least", "the same", "for every", "chance", "yes", "according to"),
        s_oddText);

    private static readonly Gen<string> s_names = Gen.OneOf(
        Gen.OneOfConst("Roland", "Katrin", "Frau Schmidt", "Dr. Berger", "O'Neill", "Édith", "X1", "USA"),
        Gen.OneOfConst("money", "the Old Mill", "R2-", " A", "A  B"),
        s_oddText);

    private static readonly Gen<string> s_preposition = Gen.OneOfConst(ReservedWords.Prepositions.OrderBy(word => word).ToArray());

    private static readonly Gen<decimal> s_number = Gen.OneOf(Gen.Int[-9, 9].Select(n => (decimal)n), Gen.Int[-99, 99].Select(n => n / 8m));

    private static readonly Gen<IdentifierSyntax> s_word = s_words.Select(text => new IdentifierSyntax(text, false));

    private static readonly Gen<IdentifierSyntax> s_name = s_names.Select(text => new IdentifierSyntax(text, true));

    private static readonly Gen<IdentifierSyntax> s_title = Gen.OneOf(s_word, s_name);

    private static readonly Gen<string> s_comment = Gen.OneOfConst("", "why", "# twice", "act x", "\"quoted");

    public static Gen<ExpressionSyntax> Expression => ExpressionOf(4);

    public static Gen<SyntaxTree> Tree =>
        Gen.Select(ListOf(Item(), 0, 6), Comments()).Select((items, comments) => new SyntaxTree(items, comments));

    private static Gen<SyntaxList<T>> ListOf<T>(Gen<T> gen, int least, int most) => gen.Array[least, most].Select(array => new SyntaxList<T>(array));

    private static Gen<SyntaxList<CommentSyntax>> Comments() =>
        Gen.Frequency(
            (4, Gen.Const(SyntaxList<CommentSyntax>.Empty)),
            (1, ListOf(Gen.Select(s_comment, Gen.Bool).Select((text, blank) => new CommentSyntax(text) { IsAfterBlankLine = blank }), 1, 2)));

    private static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : class => Gen.Frequency((1, Gen.Const((T?)null)), (1, gen.Select(value => (T?)value)));

    private static Gen<T> Line<T>(Gen<T> gen)
        where T : LineSyntax =>
        Gen.Select(gen, Comments(), Gen.Frequency((4, Gen.Const((string?)null)), (1, s_comment.Select(text => (string?)text))), Gen.Bool)
            .Select((line, comments, end, blank) => (T)((LineSyntax)line with { Comments = comments, EndComment = end, IsAfterBlankLine = blank }));

    private static Gen<SyntaxBlock<T>> Block<T>(Gen<T> line)
        where T : LineSyntax =>
        Gen.Select(ListOf(Line(line), 0, 3), Comments()).Select(
            (lines, comments) => new SyntaxBlock<T>(lines, lines.Count > 0 ? comments : SyntaxList<CommentSyntax>.Empty));

    // Expressions

    private static readonly Gen<ExpressionSyntax> s_simple = Gen.OneOf(
        s_names.Select(name => (ExpressionSyntax)new NameSyntax(name)),
        s_words.Select(word => (ExpressionSyntax)new ReferenceSyntax(word, SyntaxList<ArgumentSyntax>.Empty)));

    private static readonly Gen<ExpressionSyntax> s_constant = Gen.OneOf(
        s_names.Select(name => (ExpressionSyntax)new NameSyntax(name)),
        s_number.Select(number => (ExpressionSyntax)new NumberSyntax(number)),
        Gen.Bool.Select(truth => (ExpressionSyntax)new TruthSyntax(truth)));

    private static readonly Gen<TypeSyntax> s_kindType = Gen.Frequency(
        (4, s_words.Select(word => (TypeSyntax)new KindTypeSyntax(word))), (1, Gen.Const((TypeSyntax)new TruthTypeSyntax())));

    private static Gen<ExpressionSyntax> ExpressionOf(int depth)
    {
        var leaf = Gen.OneOf(s_simple, s_constant, Gen.Const((ExpressionSyntax)new UnknownSyntax()), Gen.Const((ExpressionSyntax)new EveryoneSyntax()));
        if (depth == 0)
        {
            return leaf;
        }

        var inner = ExpressionOf(depth - 1);
        var operands = ListOf(inner, 2, 3);
        var branch = Gen.Select(inner, inner).Select((condition, value) => new ConditionalBranchSyntax(condition, value));
        return Gen.OneOf(
            leaf,
            Reference(Gen.OneOf(s_simple, inner), 1, 3).Select(reference => (ExpressionSyntax)reference),
            inner.Select(operand => (ExpressionSyntax)new NotSyntax(operand)),
            operands.Select(list => (ExpressionSyntax)new AndSyntax(list)),
            operands.Select(list => (ExpressionSyntax)new OrSyntax(list)),
            Gen.Select(inner, Gen.Enum<ComparisonWord>(), inner, Gen.Bool).Select((left, word, right, symbol) =>
                (ExpressionSyntax)new ComparisonSyntax(left, word, right, symbol && word is not (ComparisonWord.Is or ComparisonWord.IsNot))),
            Gen.Select(inner, s_word, Gen.Bool).Select((operand, kind, negated) => (ExpressionSyntax)new KindTestSyntax(operand, kind, negated)),
            Gen.Select(inner, inner, Gen.Bool).Select((mind, operand, knows) => (ExpressionSyntax)new BelievesSyntax(mind, operand, knows)),
            Gen.Select(inner, Gen.OneOf(s_simple, inner)).Select((operand, mind) => (ExpressionSyntax)new AccordingSyntax(operand, mind)),
            Gen.Select(inner, Gen.Enum<ArithmeticWord>(), inner).Select((left, word, right) => (ExpressionSyntax)new ArithmeticSyntax(left, word, right)),
            inner.Select(operand => (ExpressionSyntax)new NegativeSyntax(operand)),
            Gen.OneOf(s_simple, inner).Select(whose => (ExpressionSyntax)new GoodSyntax(whose)),
            Gen.Select(ListOf(branch, 1, 2), inner).Select((branches, otherwise) => (ExpressionSyntax)new ConditionalSyntax(branches, otherwise)),
            Gen.Select(Gen.Enum<QuantifierWord>(), s_word, s_kindType, inner).Select(
                (word, variable, type, operand) => (ExpressionSyntax)new QuantifiedSyntax(word, variable, type, operand)));
    }

    private static Gen<ReferenceSyntax> Reference(Gen<ExpressionSyntax> argument, int least, int most) =>
        Gen.Select(s_words, ListOf(Gen.Select(s_preposition, argument).Select((word, value) => new ArgumentSyntax(word, value)), least, most))
            .Select((words, arguments) => new ReferenceSyntax(words, arguments));

    // Events

    private static readonly Gen<ExpressionSyntax> s_small = ExpressionOf(2);

    private static readonly Gen<SyntaxList<ExpressionSyntax>> s_terms = ListOf(s_simple, 1, 3);

    private static readonly Gen<TargetSyntax> s_target = Gen.OneOf(
        s_terms.Select(terms => (TargetSyntax)new TermsTargetSyntax(terms)),
        Gen.Select(s_words, ListOf(Gen.Select(s_preposition, s_terms).Select((word, values) => new ArgumentListSyntax(word, values)), 1, 2))
            .Select((words, arguments) => (TargetSyntax)new FactTargetSyntax(words, arguments)));

    private static Gen<ChangeSyntax> Change(ChangeWord word, bool hasGuard) =>
        Gen.Select(s_target, Gen.Bool, s_small, hasGuard ? Maybe(s_small) : Gen.Const((ExpressionSyntax?)null))
            .Select((target, negated, value, guard) => new ChangeSyntax(target, word, negated, value, guard));

    private static Gen<ExpressionSyntax> FactOrWhether(Gen<ExpressionSyntax> argument) => Gen.OneOf(
        Reference(argument, 0, 2).Select(reference => (ExpressionSyntax)reference),
        Gen.Select(argument, Reference(argument, 0, 2)).Select(
            (left, right) => (ExpressionSyntax)new ComparisonSyntax(left, ComparisonWord.Is, right, false)));

    private static Gen<EffectSyntax> Effect(ChangeWord word, int depth)
    {
        var change = Change(word, true).Select(effect => (EffectSyntax)effect);
        var believed = Gen.OneOf(
            Change(ChangeWord.Is, false).Select(effect => (EffectSyntax)effect),
            Gen.Select(s_terms, Change(ChangeWord.Is, false)).Select((minds, inner) => (EffectSyntax)new BelievesEffectSyntax(minds, inner, null)));
        var simple = Gen.OneOf(
            change,
            Gen.Select(s_target, Gen.Bool, Maybe(s_small), Maybe(s_small)).Select((target, rises, by, guard) => (EffectSyntax)new ShiftSyntax(target, rises, by, guard)),
            Gen.Select(s_terms, FactOrWhether(s_simple), Maybe(s_small)).Select((minds, fact, guard) => (EffectSyntax)new LearnsSyntax(minds, fact, guard)),
            Gen.Select(s_terms, believed, Maybe(s_small)).Select((minds, inner, guard) => (EffectSyntax)new BelievesEffectSyntax(minds, inner, guard)));
        if (depth == 0)
        {
            return simple;
        }

        var inside = Block(Effect(word, depth - 1));
        var first = Gen.Select(s_small, inside).Select((condition, effects) => new EffectBranchSyntax(condition, effects));
        var other = Line(first);
        var last = Maybe(Line(inside.Select(effects => new EffectBranchSyntax(null, effects))));
        return Gen.OneOf(
            simple,
            Gen.Select(first, other.Array[0, 2], last).Select((one, others, otherwise) => (EffectSyntax)new IfEffectSyntax(
                new SyntaxList<EffectBranchSyntax>(others.Prepend(one).Concat(otherwise is null ? [] : [otherwise]).ToArray()))),
            Gen.Select(s_word, s_kindType, inside).Select((variable, type, effects) => (EffectSyntax)new EveryEffectSyntax(variable, type, effects)));
    }

    private static readonly Gen<ObserverSyntax> s_observer = Gen.OneOf(
        Maybe(s_small).Select(at => (ObserverSyntax)new EveryoneObserverSyntax(at)),
        Gen.Const((ObserverSyntax)new NobodyObserverSyntax()));

    private static readonly Gen<ObserverSyntax> s_variableObserver =
        Gen.Select(s_word, s_kindType).Select((name, kind) => (ObserverSyntax)new VariableObserverSyntax(name, kind));

    private static readonly Gen<ObserverSyntax> s_seenBy = Gen.OneOf(
        s_observer, s_variableObserver, s_terms.Select(terms => (ObserverSyntax)new NamedObserverSyntax(terms)));

    private static readonly Gen<ObserverSyntax> s_whoSees = Gen.OneOf(
        s_observer,
        s_variableObserver,
        Gen.Select(s_names, s_simple.Array[0, 1]).Select((name, others) =>
            (ObserverSyntax)new NamedObserverSyntax(new SyntaxList<ExpressionSyntax>(others.Prepend(new NameSyntax(name)).ToArray()))));

    private static readonly Gen<ExpressionSyntax> s_consenter = Gen.OneOf(
        s_simple, Reference(s_simple, 1, 2).Select(reference => (ExpressionSyntax)reference), ExpressionOf(1));

    private static readonly Gen<ConsenterSyntax> s_consenters = Gen.OneOf(
        ListOf(s_consenter, 1, 3).Select(terms => (ConsenterSyntax)new NamedConsenterSyntax(terms)),
        Gen.Select(s_word, s_kindType).Select((name, kind) => (ConsenterSyntax)new VariableConsenterSyntax(name, kind)));

    private static readonly Gen<EventLineSyntax> s_eventLine = Gen.OneOf(
        s_small.Select(condition => (EventLineSyntax)new NeedsSyntax(condition)),
        Gen.Select(s_consenters, Maybe(s_small)).Select((by, guard) => (EventLineSyntax)new WantedSyntax(null, by, null, guard)),
        Gen.Select(Gen.Int[1, 3], s_consenters, Maybe(s_small)).Select((least, by, guard) => (EventLineSyntax)new WantedSyntax(least, by, null, guard)),
        Gen.Select(s_consenter, s_consenter, s_small).Select((by, proxy, guard) => (EventLineSyntax)new WantedSyntax(
            null, new NamedConsenterSyntax(new SyntaxList<ExpressionSyntax>(by)), proxy, guard)),
        Gen.Select(s_seenBy, Maybe(s_small)).Select((by, guard) => (EventLineSyntax)new SeenSyntax(by, guard)),
        Gen.Int[1, 9].Select(moments => (EventLineSyntax)new TakesSyntax(moments)),
        Gen.Select(Maybe(s_small), Gen.Int[0, 20], Effect(ChangeWord.Becomes, 0)).Select((chance, cases, change) => (EventLineSyntax)new OutcomeSyntax(
            chance, chance is null || cases == 0 ? null : cases / 2m, change, SyntaxBlock<EffectSyntax>.Empty)),
        Gen.Select(Maybe(s_small), Block(Effect(ChangeWord.Becomes, 1))).Select((chance, changes) => (EventLineSyntax)new OutcomeSyntax(chance, null, null, changes)),
        Effect(ChangeWord.Becomes, 2).Select(effect => (EventLineSyntax)effect));

    private static readonly Gen<RoleSyntax> s_role = Gen.OneOf(
        Gen.Select(s_preposition, s_words, Maybe(s_kindType)).Select(
            (word, role, kind) => new RoleSyntax(word, new ReferenceSyntax(role, SyntaxList<ArgumentSyntax>.Empty), kind)),
        Gen.Select(s_preposition, s_constant).Select((word, constant) => new RoleSyntax(word, constant, null)));

    // Items

    private static readonly Gen<ParameterSyntax> s_parameter =
        Gen.Select(s_preposition, s_kindType).Select((word, type) => new ParameterSyntax(word, type));

    private static readonly Gen<TypeSyntax> s_factType = Gen.OneOf(
        s_kindType,
        ListOf(s_word, 2, 3).Select(values => (TypeSyntax)new ChoiceTypeSyntax(values)),
        Gen.Select(s_number, s_number).Select((low, high) => (TypeSyntax)new RangeTypeSyntax(low, high)),
        Gen.Const((TypeSyntax)new NumberTypeSyntax()));

    private static readonly Gen<FactSyntax> s_fact = Gen.OneOf(
        Gen.Select(s_word, ListOf(s_parameter, 0, 2), s_factType, Gen.Bool, Gen.Bool).Select(
            (name, parameters, type, unknown, history) => (FactSyntax)new ValueFactSyntax(name, parameters, type, unknown, history)),
        Gen.Select(s_kindType, ListOf(Gen.Select(s_word, ListOf(s_parameter, 0, 1)).Select((name, parameters) => new AdjectiveSyntax(name, parameters)), 1, 3))
            .Select((kind, adjectives) => (FactSyntax)new AdjectiveFactSyntax(kind, adjectives)));

    private static readonly Gen<ExpressionSyntax> s_weight = Gen.OneOf(
        Gen.Enum<WeightWord>().Select(word => (ExpressionSyntax)new WeightWordSyntax(word)), s_small);

    private static readonly Gen<IdentifierSyntax> s_label = Gen.OneOf(s_word, Gen.OneOfConst(new IdentifierSyntax("losses", false)));

    private static readonly Gen<SyntaxBlock<AttitudeSyntax>> s_wants = Block(Gen.OneOf(
        Gen.Select(Gen.Bool, s_label, Maybe(s_weight), s_small).Select((fears, label, weight, what) => (AttitudeSyntax)new WantSyntax(fears, label, weight, what)),
        Gen.Int[0, 99].Select(tenths => (AttitudeSyntax)new LossesSyntax(tenths / 10m)),
        Gen.Select(s_word, ListOf(s_role.Select(role => role with { Kind = null }), 0, 2), s_label, s_number).Select(
            (act, roles, label, verdict) => (AttitudeSyntax)new JudgesSyntax(act, roles, label, verdict))));

    private static readonly Gen<ExpressionSyntax> s_pattern = Gen.OneOf(
        s_simple,
        Gen.Bool.Select(thing => (ExpressionSyntax)new AnyoneSyntax(thing)),
        Gen.Select(s_word, s_kindType).Select((name, kind) => (ExpressionSyntax)new VariableSyntax(name, kind)));

    private static readonly Gen<DueSyntax> s_due = Gen.Select(
        Gen.OneOf(
            Gen.Select(s_name, Maybe(s_word)).Select((day, part) => ((IdentifierSyntax?)day, part)),
            s_word.Select(part => ((IdentifierSyntax?)null, (IdentifierSyntax?)part))),
        Maybe(s_name),
        Maybe(s_small),
        Maybe(ListOf(s_title, 0, 2).Select(by => new ForesightSyntax(by))),
        Block(s_eventLine))
        .Select((moment, title, condition, foresight, lines) => new DueSyntax(moment.Item1, moment.Item2, title, condition, foresight, lines));

    private static readonly Gen<SpeechSyntax> s_speech = Gen.Select(
        ListOf(Gen.Enum<SpeechWord>().Select(word => new SpeechWordSyntax(word)), 1, 3),
        ListOf(s_role, 0, 3),
        Block(Gen.OneOf(s_eventLine, s_small.Select(condition => (EventLineSyntax)new BelievedSyntax(condition)))))
        .Select((words, roles, lines) => new SpeechSyntax(words, roles, lines));

    private static Gen<ItemSyntax> Item() => Line(Gen.OneOf(
        Gen.Select(s_name, ListOf(s_word, 0, 2)).Select((name, languages) => (ItemSyntax)new StorySyntax(name, languages)),
        ListOf(Gen.Select(Gen.Enum<SemanticsOption>(), s_number).Select((option, value) =>
            new SemanticsOptionSyntax(option, option == SemanticsOption.Rationality ? value : 0)), 1, 3).Select(options => (ItemSyntax)new SemanticsSyntax(options)),
        ListOf(Gen.Select(Gen.Enum<LimitWord>(), Gen.Int[0, 99]).Select((word, value) => new LimitSyntax(word, value)), 1, 3)
            .Select(limits => (ItemSyntax)new LimitsSyntax(limits)),
        Gen.Select(ListOf(s_word, 1, 2), ListOf(s_word, 0, 2)).Select((names, parents) => (ItemSyntax)new KindSyntax(names, parents)),
        Gen.Select(Gen.Enum<EntityWord>(), ListOf(s_name, 1, 3), ListOf(s_word, 0, 2)).Select((word, names, kinds) => (ItemSyntax)new EntitySyntax(word, names, kinds)),
        Block(s_fact).Select(facts => (ItemSyntax)new FactsSyntax(facts)),
        Block(Effect(ChangeWord.Is, 2)).Select(statements => (ItemSyntax)new InitiallySyntax(statements)),
        Gen.Select(Change(ChangeWord.Is, false), Block(Gen.Select(s_terms, s_small).Select((minds, value) => new DeceivedSyntax(minds, value))))
            .Select((truth, deceived) => (ItemSyntax)new SecretSyntax(truth, deceived)),
        Gen.Select(s_name, s_wants).Select((name, wants) => (ItemSyntax)new PersonSyntax(name, wants)),
        Gen.Select(Maybe(s_word), s_word, s_wants).Select((variable, kind, wants) => (ItemSyntax)new EverySyntax(variable, kind, wants)),
        s_wants.Select(wants => (ItemSyntax)new AuthorSyntax(wants)),
        Gen.Select(Gen.Enum<EventWord>(), s_word, ListOf(s_role, 0, 3), Block(s_eventLine)).Select(
            (word, name, roles, lines) => (ItemSyntax)new EventSyntax(word, name, roles, lines)),
        Gen.Select(ListOf(s_name, 1, 3), ListOf(s_word, 0, 2)).Select((days, parts) => (ItemSyntax)new DaysSyntax(days, parts)),
        s_due.Select(due => (ItemSyntax)due),
        Gen.Select(ListOf(FactOrWhether(s_pattern), 1, 3), Block(s_speech)).Select((facts, lines) => (ItemSyntax)new TopicSyntax(facts, lines)),
        Gen.Select(s_whoSees, FactOrWhether(s_pattern), Gen.Bool, Maybe(s_small)).Select(
            (observer, fact, same, guard) => (ItemSyntax)new SeeingSyntax(observer, fact, same, guard)),
        Gen.Select(s_title, Gen.Bool, ListOf(s_title, 0, 2), s_small).Select((name, holds, after, condition) => (ItemSyntax)new BeatSyntax(name, holds, after, condition)),
        Gen.Select(s_name, s_small).Select((name, condition) => (ItemSyntax)new EndingSyntax(name, condition, SyntaxBlock<EndingLineSyntax>.Empty)),
        Gen.Select(s_name, Block(Gen.OneOf(
            s_small.Select(condition => (EndingLineSyntax)new EndingConditionSyntax(condition)),
            ListOf(s_title, 0, 2).Select(beats => (EndingLineSyntax)new PassesSyntax(beats))))).Select(
            (name, lines) => (ItemSyntax)new EndingSyntax(name, null, lines))));
}
