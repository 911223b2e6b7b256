// Topics: what people can say to one another of a fact. Each of its lines becomes an act for each of its words, written as an author would
// write it by hand (docs/semantics.md 7.7); nothing behind the binder knows topics. Questions and promises are facts of their own, declared
// before anything is bound that may ask about them; the acts are bound after all others.

using System.Collections.Generic;
using System.Linq;
using Dramaturg.Language.Symbols;
using Dramaturg.Language.Syntax;
using Dramaturg.Language.Text;

namespace Dramaturg.Language.Binding;

public sealed partial class DramaBinder
{
    private const int FewestSpeechRoles = 2;
    private const int MostNumbersToSay = 100;

    private readonly List<Speech> _speeches = new();

    /// <summary>A fact that is spoken of.</summary>
    /// <param name="Roles">For each argument of the fact.</param>
    private sealed record Topic(BoundFluent Fact, IReadOnlyList<BoundRole> Roles, TextLocation Location);

    /// <summary>One line about one fact.</summary>
    /// <param name="Roles">Of the acts it makes: those of the topic that no role of the line stands for, then those of the line.</param>
    /// <param name="Speaker">Position in <paramref name="Roles"/>; the hearer is the next one.</param>
    private sealed record Speech(SpeechSyntax Syntax, SourceText Source, Topic Topic, IReadOnlyList<BoundRole> Roles, int Speaker)
    {
        public FluentSymbol? Question { get; set; }

        public PromiseFacts? Promise { get; set; }

        public int Hearer => Speaker + 1;

        public bool Says(SpeechWord word) => Syntax.Words.Any(other => other.Word == word);
    }

    private void BindTopics() => Each<TopicSyntax>(item =>
    {
        _diagnostics.SaysOnce = true;
        foreach (var fact in item.Facts)
        {
            if (BindTopic(fact) is { } topic)
            {
                BindSpeeches(item, topic);
            }
        }

        _diagnostics.SaysOnce = false;
    });

    private Topic? BindTopic(ExpressionSyntax syntax)
    {
        _scope.Clear();
        var (words, subject, arguments) = syntax switch
        {
            ReferenceSyntax fact => (fact.Words, null, fact.Arguments),
            ComparisonSyntax { Left: var left, Right: ReferenceSyntax adjective } => (adjective.Words, left, adjective.Arguments),
            _ => (string.Empty, null, SyntaxList<ArgumentSyntax>.Empty),
        };
        if (words.Length == 0)
        {
            return null;
        }

        if (!(subject is null ? _facts : _adjectives).TryGetValue(words, out var candidates))
        {
            ReportUnknownTopic(syntax, words, subject is null);
            return null;
        }

        var all = subject is null ? arguments.ToList() : arguments.Prepend(new ArgumentSyntax("of", subject) { Span = subject.Span }).ToList();
        var roles = BindTopicRoles(all, candidates);
        if (roles is null || roles.Exists(IsOfNoKind))
        {
            return null;
        }

        bool startsWithOf = all.Count == 0 || all[0].Preposition == "of";
        var prepositions = all.Skip(1).Select(argument => argument.Preposition).ToArray();
        return BindFluent(candidates, roles.ConvertAll(Term), startsWithOf ? prepositions : null, syntax, words) is { } bound
            ? new Topic(bound, roles, Locate(syntax))
            : null;
    }

    private void ReportUnknownTopic(ExpressionSyntax syntax, string words, bool isFact)
    {
        string? suggestion = isFact && _adjectives.ContainsKey(words)
            ? $"`{words}` is an adjective: `whether X is {words}`."
            : Suggest(words, (isFact ? _facts : _adjectives).Keys);
        _diagnostics.UnknownFact(Locate(syntax), words, suggestion);
    }

    private List<BoundRole>? BindTopicRoles(List<ArgumentSyntax> arguments, List<FluentSymbol> candidates)
    {
        var fact = candidates.FirstOrDefault(candidate => candidate.Parameters.Count == arguments.Count);
        var roles = new List<BoundRole>();
        for (int i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            var role = argument.Value switch
            {
                AnyoneSyntax when fact is not null => new BoundRole(Declared(Anyone(fact.Parameters[i].Type, i)), null, argument.Preposition),
                VariableSyntax variable => BindRole(new RoleSyntax(argument.Preposition, Word(variable.Name), variable.Kind) { Span = argument.Span }),
                var term => BindRole(new RoleSyntax(argument.Preposition, term, null) { Span = argument.Span }),
            };
            if (role is null)
            {
                return null;
            }

            roles.Add(role);
        }

        return roles;
    }

    /// <summary>The kind is reported already.</summary>
    private bool IsOfNoKind(BoundRole role) => role.Variable?.Type is KindSymbol kind && !_kindsByName.ContainsKey(kind.Name);

    private static ReferenceSyntax Word(IdentifierSyntax name) => new(name.Text, SyntaxList<ArgumentSyntax>.Empty) { Span = name.Span };

    private VariableSymbol Declared(VariableSymbol variable)
    {
        _scope.Add(variable);
        return variable;
    }

    private static BoundExpression Term(BoundRole role) => role.Variable is { } variable ? new BoundVariable(variable) : role.Constant!;

    private void BindSpeeches(TopicSyntax item, Topic topic)
    {
        foreach (var line in item.Lines.Lines)
        {
            if (BindSpeech(line, topic) is { } speech)
            {
                DeclareRecords(speech);
                _speeches.Add(speech);
            }
        }
    }

    private Speech? BindSpeech(SpeechSyntax syntax, Topic topic)
    {
        EnterTopic(topic);
        var own = syntax.Roles.Select(BindSpeechRole).ToList();
        if (own.Any(role => role is null))
        {
            return null;
        }

        if (own.Count < FewestSpeechRoles || own[0]!.Preposition != "by")
        {
            _diagnostics.SpeechRoles(Locate(syntax), syntax.Words[0].Word.ToString().ToLowerInvariant());
            return null;
        }

        string verb = syntax.Words[0].Word == SpeechWord.Asked ? "ask or be asked" : "say or be told something";
        bool areMinds = CheckMind(Term(own[0]!), syntax.Roles[0].Term, verb) & CheckMind(Term(own[1]!), syntax.Roles[1].Term, verb);
        if (!areMinds || !CanBeSaid(syntax, topic))
        {
            return null;
        }

        var rest = topic.Roles.Where(role => !own.Any(other => IsSame(role, other!))).ToList();
        return new Speech(syntax, _source, topic, rest.Concat(own).ToList()!, rest.Count);
    }

    private void EnterTopic(Topic topic)
    {
        _scope.Clear();
        foreach (var role in topic.Roles)
        {
            if (role.Variable is { } variable)
            {
                _scope.Add(variable);
            }
        }
    }

    /// <summary>A word that is a role of the topic is that role.</summary>
    private BoundRole? BindSpeechRole(RoleSyntax role) =>
        role is { Kind: null, Term: ReferenceSyntax { Words: var word } } && _scope.Contains(word) && _scope.Find(word) is BoundVariable known
            ? new BoundRole(known.Variable, null, role.Preposition)
            : BindRole(role);

    private static bool IsSame(BoundRole role, BoundRole other) => role.Variable is { } variable
        ? ReferenceEquals(variable, other.Variable)
        : role.Constant is BoundEntity entity && other.Constant is BoundEntity named && ReferenceEquals(entity.Entity, named.Entity);

    /// <summary>Somebody who says what a number is says a whole one.</summary>
    private bool CanBeSaid(SpeechSyntax syntax, Topic topic)
    {
        bool canBe = topic.Fact.Fluent.Type is not NumberType range
            || (range is { Lowest: { } lowest, Highest: { } highest } && highest - lowest <= MostNumbersToSay);
        if (!canBe)
        {
            _diagnostics.TopicTooWide(Locate(syntax), Types.Show(topic.Fact), MostNumbersToSay);
        }

        return canBe;
    }
}
