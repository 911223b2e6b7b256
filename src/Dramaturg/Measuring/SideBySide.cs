// Two stories in one file that have nothing to do with each other: every name and word of each gets a mark of its own, its people are of a
// kind of their own, and one new ending asks for the first ending of both. Only the word for where somebody is stays common, because the language
// itself reads it (anyone at Clinic); and what is seen by everyone is seen by the people of both.

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Syntax;
using Dramaturg.Language.Text;

namespace Dramaturg.Measuring;

public static class SideBySide
{
    private const string Place = "place";
    private const string CommonPlace = "  place of person: place";

    private static readonly string[] s_kinds = ["person", "being", Place, "thing"];

    /// <summary>Words of the language that are not reserved, and that no story may therefore be made to lose.</summary>
    private static readonly HashSet<string> s_kept =
        ["settled", "sum", "little", "much", "all", "above", "least", "most", "more", "less", "same", "number", "beat"];

    /// <summary>A story in which both are told.</summary>
    public static string Combine(string first, string second)
    {
        var a = new Part(first, "-one", " One");
        var b = new Part(second, "-two", " Two");
        var text = new StringBuilder("story \"Side by side\" in en\n").Append(Limits(a, b)).Append('\n');
        var body = a.Body.Concat(b.Body.Where(item => !a.Body.Contains(item)));
        text.AppendJoin("\n", a.HasPlace || b.HasPlace ? SharePlace(body) : body);
        text.Append(Placed(a, b)).Append(Placed(b, a));
        return text.Append('\n').Append(Ending(a, b)).ToString();
    }

    /// <summary>The limits of reasons in the story in which both are told: the higher ones.</summary>
    public static (int Character, int Belief) SharedLimits(string first, string second) =>
        SharedLimits(new Part(first, "-one", " One"), new Part(second, "-two", " Two"));

    private static (int Character, int Belief) SharedLimits(Part a, Part b) =>
        (Math.Max(a.Limit("character", 4), b.Limit("character", 4)), Math.Max(a.Limit("belief", 2), b.Limit("belief", 2)));

    private static string Limits(Part a, Part b)
    {
        bool hasBeats = a.Beats.Count > 0 && b.Beats.Count > 0;
        int author = hasBeats ? Math.Max(a.Limit("author", 8), b.Limit("author", 8)) : a.Limit("author", 8) + b.Limit("author", 8);
        var (character, belief) = SharedLimits(a, b);
        return FormattableString.Invariant($"limits author {author}, character {character}, belief {belief}\n");
    }

    private static string Ending(Part a, Part b)
    {
        var passes = a.Passes.Concat(b.Passes).ToArray();
        var lines = a.EndingLines.Concat(b.EndingLines).Concat(passes.Length > 0 ? ["  passes " + string.Join(", ", passes)] : []);
        return "\nending \"Both\"\n" + string.Join('\n', lines) + "\n";
    }

    /// <summary>Where the people of a story without places are, in one with.</summary>
    private static string Placed(Part part, Part other)
    {
        string name = "Elsewhere" + part.NameMark;
        return part.HasPlace || !other.HasPlace ? "" : $"\nplace {name}\ninitially\n  place of {string.Join(", ", part.People)} is {name}";
    }

    /// <summary>The fact that the language reads is declared once, for everybody.</summary>
    private static IEnumerable<string> SharePlace(IEnumerable<string> items)
    {
        bool isDeclared = false;
        foreach (string item in items)
        {
            var lines = item.Split('\n');
            int declared = Array.FindIndex(lines, Part.DeclaresPlace);
            if (declared >= 0)
            {
                lines[declared] = isDeclared ? "" : CommonPlace;
                isDeclared = true;
            }

            yield return string.Join('\n', lines.Where(line => line.Length > 0));
        }
    }

    /// <summary>The text with every declared word and every name marked, without comments.</summary>
    private static string Mark(string text, string wordMark, string nameMark)
    {
        var source = new SourceText(text, "");
        var tokens = Lexer.Read(source, new DiagnosticBag());
        var words = DeclaredWords(DramaParser.Parse(source));
        var marked = new StringBuilder();
        int copied = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            string mark = MarkOf(source, tokens, i, words, wordMark, nameMark);
            if (mark.Length > 0 || token.Kind == TokenKind.Comment)
            {
                int end = token.Kind switch { TokenKind.Comment => token.Span.Start, TokenKind.Text => token.Span.End - 1, _ => token.Span.End };
                marked.Append(text, copied, end - copied).Append(mark);
                copied = token.Kind == TokenKind.Comment ? token.Span.End : end;
            }
        }

        return marked.Append(text, copied, text.Length - copied).ToString();
    }

    private static string MarkOf(
        SourceText source, IReadOnlyList<Token> tokens, int index, HashSet<string> words, string wordMark, string nameMark)
    {
        var token = tokens[index];
        if (token.Kind is TokenKind.Name or TokenKind.Text)
        {
            return nameMark;
        }

        bool isDeclared = token.Kind == TokenKind.Word && words.Contains(token.Text);
        bool opensItem = source.Position(token.Span.Start).Column == 0;
        bool isCommonPlace = token.IsWord(Place) && (tokens[index + 1].IsWord("of") || (index > 0 && tokens[index - 1].IsWord("same")));
        return isDeclared && !opensItem && !isCommonPlace ? wordMark : "";
    }

    /// <summary>The last word of every kind, fact, act and beat: marking it wherever it stands renames all of them alike.</summary>
    private static HashSet<string> DeclaredWords(SyntaxTree tree)
    {
        var declared = tree.Items.SelectMany(DeclaredBy).Select(name => name.Split(' ')[^1]);
        return declared.Concat(s_kinds).Where(word => !s_kept.Contains(word)).ToHashSet();
    }

    private static IEnumerable<string> DeclaredBy(ItemSyntax item) => item switch
    {
        KindSyntax kind => kind.Names.Select(name => name.Text),
        FactsSyntax facts => facts.Facts.Lines.SelectMany(DeclaredBy),
        EventSyntax happening => [happening.Name.Text],
        BeatSyntax { Name.IsName: false } beat => [beat.Name.Text],
        _ => [],
    };

    private static IEnumerable<string> DeclaredBy(FactSyntax fact) => fact switch
    {
        ValueFactSyntax value => [value.Name.Text],
        AdjectiveFactSyntax adjectives => adjectives.Adjectives.Select(adjective => adjective.Name.Text),
        _ => [],
    };

    /// <summary>A marked story taken apart. An item is an unindented line with what stands below it.</summary>
    private sealed class Part
    {
        private readonly List<string> _items;
        private readonly string _ending;

        public Part(string text, string mark, string nameMark)
        {
            NameMark = nameMark;
            _items = Items(Mark(text, mark, nameMark));
            _ending = _items.First(item => Opens(item, "ending"));
            Body = s_kinds.Select(kind => $"kind {kind}{mark}: {kind}")
                .Concat(_items.Where(item => !Opens(item, "story") && !Opens(item, "limits") && !Opens(item, "ending")).Select(item => WithKind(item, mark)))
                .ToList();
            Beats = _items.Where(item => Opens(item, "beat")).Select(BeatName).ToList();
        }

        public List<string> Body { get; }

        public List<string> Beats { get; }

        public string NameMark { get; }

        public bool HasPlace => Body.Exists(item => Array.Exists(item.Split('\n'), DeclaresPlace));

        public IEnumerable<string> People => _items.Where(item => Opens(item, "person")).SelectMany(item => item["person ".Length..].Split(':')[0].Split(", "));

        public IEnumerable<string> EndingLines => _ending.Split('\n') is [var only]
            ? ["  " + only[(only.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()]
            : _ending.Split('\n').Skip(1).Where(line => !IsPasses(line));

        public IEnumerable<string> Passes => _ending.Split('\n').Where(IsPasses).SelectMany(line =>
            line.Contains("every", StringComparison.Ordinal) ? Beats : line.Trim()["passes ".Length..].Split(", ").ToList());

        /// <summary>What the limits of the story say, or a default.</summary>
        public int Limit(string name, int otherwise)
        {
            string limits = _items.FirstOrDefault(item => Opens(item, "limits")) ?? "";
            var words = limits.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
            int at = Array.IndexOf(words, name);
            return at < 0 ? otherwise : int.Parse(words[at + 1], System.Globalization.CultureInfo.InvariantCulture);
        }

        public static bool DeclaresPlace(string line) => line.StartsWith("  place of person-", StringComparison.Ordinal) && line.Contains(": ", StringComparison.Ordinal);

        private static List<string> Items(string text)
        {
            var items = new List<string>();
            foreach (string line in text.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0))
            {
                if (line[0] == ' ' && items.Count > 0)
                {
                    items[^1] += "\n" + line;
                }
                else
                {
                    items.Add(line);
                }
            }

            return items;
        }

        private static bool Opens(string item, string word) => item.StartsWith(word + " ", StringComparison.Ordinal);

        private static bool IsPasses(string line) => line.TrimStart().StartsWith("passes ", StringComparison.Ordinal);

        /// <summary>Whoever is of no kind of the story's is of the kind of everybody in this part.</summary>
        private static string WithKind(string item, string mark) =>
            s_kinds.FirstOrDefault(kind => Opens(item, kind)) is { } kind && !item.Contains(':', StringComparison.Ordinal)
                ? $"{item}: {kind}{mark}"
                : item;

        private static string BeatName(string beat)
        {
            string head = beat["beat ".Length..];
            int end = new[] { " holds", " after ", ":" }.Select(stop => head.IndexOf(stop, StringComparison.Ordinal)).Where(at => at >= 0).Min();
            return head[..end];
        }
    }
}
