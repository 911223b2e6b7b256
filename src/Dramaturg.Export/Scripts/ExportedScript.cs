using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Export.FinalDraft;
using Dramaturg.Export.Fountain;
using Dramaturg.Prose.Fountain;
using Dramaturg.Prose.Texts;

namespace Dramaturg.Export.Scripts;

/// <summary>A screenplay that comes back, from whatever program.</summary>
/// <param name="Document">With ids of lines in notes.</param>
/// <param name="Language">In which it was told, where it says so.</param>
/// <param name="Prints">Of what each line said when it was told, by its id.</param>
public sealed record ExportedScript(FountainDocument Document, string? Language, ILookup<string, string> Prints)
{
    /// <summary>Whether it went through a format that has less to say than Fountain.</summary>
    public bool IsFinalDraft { get; init; }

    /// <summary>Reads Final Draft's XML where the text begins like XML, and else Fountain, which every text is.</summary>
    /// <exception cref="BrokenScriptException">The XML is none, or no script of Final Draft.</exception>
    public static ExportedScript Read(ProseFile file) =>
        file.Text.AsSpan().TrimStart().StartsWith("<?xml", StringComparison.Ordinal) || file.Text.AsSpan().TrimStart().StartsWith("<FinalDraft", StringComparison.Ordinal)
            ? FinalDraftReader.Read(file)
            : FountainPrints.Read(FountainParser.Parse(file));

    /// <summary>What is left of an element on its way through the format.</summary>
    public FountainElement Seen(FountainElement element) => IsFinalDraft ? FinalDraftView.Of(element) : element;
}

/// <summary>A file that cannot be read as a script.</summary>
public sealed class BrokenScriptException(ProseSpan place, string message) : Exception(message)
{
    public ProseSpan Place { get; } = place;
}
