using System.CommandLine;
using System.Linq;
using Dramaturg.Cli.Output;
using Dramaturg.Export.FinalDraft;
using Dramaturg.Export.Fountain;
using Dramaturg.Export.Html;
using Dramaturg.Export.Lines;
using Dramaturg.Export.Pdf;
using Dramaturg.Prose.Telling;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Verbs;

/// <summary>In which form a story is told: <c>--as</c>.</summary>
internal sealed class TellingForms
{
    private const string Acts = "acts";
    private const string Prose = "prose";
    private const string Fountain = "fountain";
    private const string FinalDraft = "fdx";
    private const string Html = "html";
    private const string Pdf = "pdf";
    private const string Lines = "csv";
    private const string BeatSheet = "beatsheet";
    private const string Letter = "letter";
    private const string A4 = "a4";

    public TellingForms()
    {
        Option.AcceptOnlyFromAmong(Acts, Prose, Fountain, FinalDraft, Html, Pdf, Lines, BeatSheet);
        Paper.AcceptOnlyFromAmong(A4, Letter);
    }

    public Option<string?> Option { get; } = new("--as")
    {
        Description = "The acts as sentences; the scenes to read; a screenplay in Fountain, for Final Draft, as a page for a browser or typeset; its lines as a table; "
            + "or what each scene wants and turns. By default one story is told to read, where it has scenes",
        HelpName = string.Join('|', Acts, Prose, Fountain, FinalDraft, Html, Pdf, Lines, BeatSheet),
    };

    public Option<string?> Paper { get; } = new("--paper")
    {
        Description = "Of --as pdf; by default letter for English and a4 for any other language",
        HelpName = $"{A4}|{Letter}",
    };

    /// <summary>Null: not said.</summary>
    public bool? IsInScenes(ParseResult parsed) => parsed.GetValue(Option) is { } form ? form != Acts : null;

    /// <summary>Whether a story without scenes is told in it too, act by act.</summary>
    public bool TakesSketches(ParseResult parsed) => parsed.GetValue(Option) is Fountain or FinalDraft or Html or Pdf;

    /// <summary>A form that other programs read holds nothing else.</summary>
    public bool IsForPeople(ParseResult parsed) => parsed.GetValue(Option) is null or Prose or BeatSheet;

    public void Write(ParseResult parsed, Desk desk, Screenplay screenplay, Telling telling, Sentences sentences, BoundedWork work)
    {
        switch (parsed.GetValue(Option))
        {
            case Fountain:
                desk.Output.Write(FountainExport.Write(screenplay));
                break;
            case FinalDraft:
                desk.Output.Write(FinalDraftExport.Write(screenplay));
                break;
            case Html:
                desk.Output.Write(HtmlExport.Write(screenplay, ReadingPageText.Of(screenplay, telling, sentences, work)));
                break;
            case Pdf:
                WritePdf(parsed, desk, screenplay, sentences);
                break;
            case Lines:
                desk.Output.Write(LinesExport.Write(screenplay));
                break;
            case BeatSheet:
                new BeatSheetText(desk.Page, sentences).Write(screenplay);
                break;
            default:
                new ScreenplayText(desk.Page).Write(screenplay);
                break;
        }
    }

    private void WritePdf(ParseResult parsed, Desk desk, Screenplay screenplay, Sentences sentences)
    {
        bool isLetter = parsed.GetValue(Paper) is { } paper ? paper == Letter : screenplay.Language == "en";
        var words = new PageBreakWords(sentences.Frame.Say("page.more"), sentences.Frame.Say("page.continued"));
        var script = PdfExport.Write(screenplay, isLetter ? Dramaturg.Export.Pdf.Paper.Letter : Dramaturg.Export.Pdf.Paper.A4, words);
        if (script.MissingLetters.Count > 0)
        {
            desk.Margin.Line($"The font has no {string.Join(" ", script.MissingLetters.Take(20))}: question marks stand there.", Tone.Quiet);
        }

        desk.Write(script.Bytes);
    }
}
