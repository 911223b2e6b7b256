using System.CommandLine;
using Dramaturg.Cli.Output;
using Dramaturg.Export.Fountain;
using Dramaturg.Prose.Telling;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Verbs;

/// <summary>In which form a story is told: <c>--as</c>.</summary>
internal sealed class TellingForms
{
    private const string Acts = "acts";
    private const string Prose = "prose";
    private const string Fountain = "fountain";
    private const string BeatSheet = "beatsheet";

    public TellingForms() => Option.AcceptOnlyFromAmong(Acts, Prose, Fountain, BeatSheet);

    public Option<string?> Option { get; } = new("--as")
    {
        Description = "The acts as sentences; or the scenes to read, as a screenplay in Fountain, or by what each wants and turns. By default one story is told to read, where it has scenes",
        HelpName = $"{Acts}|{Prose}|{Fountain}|{BeatSheet}",
    };

    /// <summary>Null: not said.</summary>
    public bool? IsInScenes(ParseResult parsed) => parsed.GetValue(Option) is { } form ? form != Acts : null;

    /// <summary>A form that other programs read holds nothing else.</summary>
    public bool IsForPeople(ParseResult parsed) => parsed.GetValue(Option) != Fountain;

    public void Write(ParseResult parsed, Desk desk, Screenplay screenplay, Sentences sentences)
    {
        switch (parsed.GetValue(Option))
        {
            case Fountain:
                desk.Output.Write(FountainExport.Write(screenplay));
                break;
            case BeatSheet:
                new BeatSheetText(desk.Page, sentences).Write(screenplay);
                break;
            default:
                new ScreenplayText(desk.Page).Write(screenplay);
                break;
        }
    }
}
