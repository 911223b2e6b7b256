// A bound story as .drama text, by way of a syntax tree, so that every name is quoted where it must be and every parenthesis stands where it
// is needed. Binding the text gives an equivalent story. Names change only where the language cannot say them: Sabre's character and entity are
// person and thing here, and a second fact or event of the same name gets a number.

using System.Collections.Generic;
using System.Linq;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Formatting;
using Dramaturg.Language.Symbols;
using Dramaturg.Language.Syntax;

namespace Dramaturg.Language.Conversion;

public sealed partial class DramaWriter
{
    private readonly BoundStory _story;
    private readonly WriterNames _names;
    private readonly HashSet<string> _events = new();

    private DramaWriter(BoundStory story)
    {
        _story = story;
        _names = new WriterNames(story);
    }

    public static string Write(BoundStory story) => SyntaxPrinter.Print(new DramaWriter(story).WriteTree());

    private SyntaxTree WriteTree()
    {
        var items = new List<ItemSyntax> { new StorySyntax(Name(_story.Name), List(_story.Settings.Languages.Select(Word))) };
        AddSettings(items);
        AddKinds(items);
        AddEntities(items);
        if (_story.Fluents.Count > 0)
        {
            items.Add(new FactsSyntax(Block(_story.Fluents.Select(WriteFact))));
        }

        AddStart(items);
        AddWants(items);
        items.AddRange(_story.Actions.Select(WriteAction));
        items.AddRange(_story.Triggers.Select(WriteTrigger));
        items.AddRange(_story.Seeing.Select(WriteSeeing));
        items.AddRange(_story.Beats.Select(WriteBeat));
        items.AddRange(_story.Endings.Select(WriteEnding));
        return new SyntaxTree(List(items), SyntaxList<CommentSyntax>.Empty);
    }

    private static SyntaxList<T> List<T>(IEnumerable<T> elements) => new(elements.ToArray());

    private static SyntaxBlock<T> Block<T>(IEnumerable<T> lines)
        where T : LineSyntax => new(List(lines), SyntaxList<CommentSyntax>.Empty);

    private static IdentifierSyntax Name(string text) => new(text, true);

    private static IdentifierSyntax Word(string text) => new(text, false);

    private void AddSettings(List<ItemSyntax> items)
    {
        var settings = _story.Settings;
        var options = new List<SemanticsOptionSyntax>();
        if (settings.IsSabre)
        {
            options.Add(new SemanticsOptionSyntax(SemanticsOption.Sabre, 0));
        }

        if (settings.Strict == settings.IsSabre)
        {
            options.Add(new SemanticsOptionSyntax(settings.Strict ? SemanticsOption.Strict : SemanticsOption.NotStrict, 0));
        }

        if (settings.Rationality != (settings.IsSabre ? 0m : 0.5m))
        {
            options.Add(new SemanticsOptionSyntax(SemanticsOption.Rationality, settings.Rationality));
        }

        if (options.Count > 0)
        {
            items.Add(new SemanticsSyntax(List(options)));
        }

        var limits = new List<LimitSyntax>();
        AddLimit(limits, LimitWord.Author, settings.AuthorLimit);
        AddLimit(limits, LimitWord.Character, settings.CharacterLimit);
        AddLimit(limits, LimitWord.Belief, settings.BeliefLimit);
        if (limits.Count > 0)
        {
            items.Add(new LimitsSyntax(List(limits)));
        }
    }

    private static void AddLimit(List<LimitSyntax> limits, LimitWord word, int? value)
    {
        if (value is { } limit)
        {
            limits.Add(new LimitSyntax(word, limit));
        }
    }

    // Kinds, people and things, facts

    private void AddKinds(List<ItemSyntax> items)
    {
        foreach (var kind in _story.Kinds)
        {
            var parents = kind.Parents.Select(_names.Of).Where(parent => !IsImplied(_names.Of(kind), parent)).Select(Word).ToList();
            if (!WriterNames.IsBuiltIn(_names.Of(kind)) || parents.Count > 0)
            {
                items.Add(new KindSyntax(List(new[] { Word(_names.Of(kind)) }), List(parents)) { IsAfterBlankLine = IsFirst<KindSyntax>(items) });
            }
        }
    }

    private static bool IsImplied(string kind, string parent) =>
        parent == "thing" || (kind == "person" && parent == "being");

    private static bool IsFirst<T>(List<ItemSyntax> items) => items.Count > 0 && items[items.Count - 1] is not T;

    private void AddEntities(List<ItemSyntax> items)
    {
        foreach (var entity in _story.Entities)
        {
            var kinds = entity.Kinds.Select(_names.Of).ToList();
            var word = entity.IsCharacter ? EntityWord.Person : kinds.Contains("place") ? EntityWord.Place : EntityWord.Thing;
            kinds.Remove(word.ToString().ToLowerInvariant());
            kinds.Remove("thing");
            var line = new EntitySyntax(word, List(new[] { Name(entity.Name) }), List(kinds.Select(Word)));
            if (items[items.Count - 1] is EntitySyntax last && last.Word == word && last.Kinds.Equals(line.Kinds))
            {
                items[items.Count - 1] = last with { Names = List(last.Names.Concat(line.Names)) };
            }
            else
            {
                items.Add(line with { IsAfterBlankLine = IsFirst<EntitySyntax>(items) });
            }
        }
    }

    private FactSyntax WriteFact(FluentSymbol fluent)
    {
        var parameters = WriterNames.Parameters(fluent).Select((parameter, i) => new ParameterSyntax(WriterNames.Preposition(fluent, i), Type(parameter.Type))).ToList();
        if (fluent.IsAdjective)
        {
            var adjective = new AdjectiveSyntax(Word(_names.Of(fluent)), List(parameters.Skip(1)));
            return new AdjectiveFactSyntax(parameters[0].Type, List(new[] { adjective }));
        }

        bool isUnknownImplied = _story.Settings.IsSabre && fluent.Type is KindSymbol or NumberType;
        return new ValueFactSyntax(
            Word(_names.Of(fluent)), List(parameters), Type(fluent.Type), fluent.AllowsUnknown && !isUnknownImplied, fluent.KeepsHistory);
    }

    private TypeSyntax Type(TypeSymbol type) => type switch
    {
        TruthType => new TruthTypeSyntax(),
        NumberType { Lowest: { } lowest, Highest: { } highest } => new RangeTypeSyntax(lowest, highest),
        NumberType => new NumberTypeSyntax(),
        ChoiceType choice => new ChoiceTypeSyntax(List(choice.Values.Select(Word))),
        _ => new KindTypeSyntax(_names.Of((KindSymbol)type)),
    };
}
