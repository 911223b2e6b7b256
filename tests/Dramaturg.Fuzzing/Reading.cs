using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Compiler;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Conversion;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Formatting;
using Dramaturg.Language.Sabre;
using Dramaturg.Language.Syntax;
using Dramaturg.Language.Text;
using Dramaturg.Language.Words;

namespace Dramaturg.Fuzzing;

/// <summary>What a reader makes of a text.</summary>
/// <param name="Again">What else can be done with it; throws where something does not hold.</param>
internal sealed record Reading(IReadOnlyList<Diagnostic> Diagnostics, Action Again)
{
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
}

/// <summary>Both front ends, the words and the prose.</summary>
internal static class Readers
{
    /// <summary>A mutated story must not be worth much of the compiler's time.</summary>
    private static readonly CompilerOptions s_small = new(Simplify: true, LiteralLimit: 500, InstanceLimit: 2_000);

    private static readonly BoundStory s_story = DramaBinder.Bind(DramaParser.Parse(new SourceText("person Tom\n", "story"))).Story!;

    public static Reading Read(MutatedText text)
    {
        var source = new SourceText(text.Text, "mutated");
        return text.Notation switch
        {
            Notation.Drama => Drama(source),
            Notation.Sabre => Sabre(source),
            Notation.Words => Words(source),
            Notation.Scenes => FuzzedProse.Read(source, null),
            _ => FuzzedProse.Read(null, source),
        };
    }

    private static Reading Drama(SourceText source)
    {
        var tree = DramaParser.Parse(source);
        var bound = DramaBinder.Bind(tree);
        return new Reading(bound.Diagnostics.ToArray(), () =>
        {
            Demand(tree.Diagnostics.Count > 0 || Parse(SyntaxPrinter.Print(tree)).Equals(tree), "printing and parsing are not inverse");
            CheckStory(bound.Story, bound.Diagnostics);
        });
    }

    private static Reading Sabre(SourceText source)
    {
        var read = SabreReader.Read(source);
        return new Reading(read.Diagnostics, () =>
        {
            CheckStory(read.Story, read.Diagnostics);
            if (!read.HasErrors)
            {
                CheckPrinted(read);
                CheckConverted(read.Story!);
            }
        });
    }

    private static Reading Words(SourceText source)
    {
        var read = WordsParser.Parse(source);
        return new Reading(read.Diagnostics.Concat(WordsChecker.Check(read.Words, s_story)).ToArray(), () => { });
    }

    private static void CheckStory(BoundStory? story, IEnumerable<Diagnostic> diagnostics)
    {
        bool hasErrors = diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
        Demand(story is not null || hasErrors, "neither a story nor an error");
        if (!hasErrors)
        {
            StoryCompiler.Compile(story!, s_small);
        }
    }

    private static void CheckPrinted(SabreResult read)
    {
        string printed = SabrePrinter.Print(read.Syntax, read.Story!, SabreBrackets.Faithful);
        var again = SabreReader.Read(new SourceText(printed, "printed"));
        Demand(!again.HasErrors && SabrePrinter.Print(again.Syntax, again.Story!, SabreBrackets.Faithful) == printed, "what is printed reads otherwise");
    }

    /// <summary>Sabre problems may nest more deeply than stories; nothing else may keep one from being written as a story.</summary>
    private static void CheckConverted(BoundStory story)
    {
        var tree = Parse(DramaWriter.Write(story));
        bool isTooDeep = tree.Diagnostics.Any(diagnostic => diagnostic.Descriptor == DiagnosticCatalogue.TooDeep);
        var errors = DramaBinder.Bind(tree).Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error && !isTooDeep).ToArray();
        Demand(errors.Length == 0, "converted, it has errors: " + DiagnosticRenderer.Render(errors.Take(2)));
    }

    private static SyntaxTree Parse(string text) => DramaParser.Parse(new SourceText(text, "printed"));

    private static void Demand(bool isSo, string otherwise)
    {
        if (!isSo)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
