using System.CommandLine;
using Dramaturg.Export.Fountain;
using Dramaturg.Prose.Telling;

namespace Dramaturg.Cli.Verbs;

/// <summary>In which form a story is told: <c>--as</c>.</summary>
internal sealed class TellingForms
{
    private const string Acts = "acts";
    private const string Fountain = "fountain";

    public TellingForms() => Option.AcceptOnlyFromAmong(Acts, Fountain);

    public Option<string> Option { get; } = new("--as")
    {
        Description = "The acts as sentences, or the scenes as a screenplay",
        HelpName = $"{Acts}|{Fountain}",
        DefaultValueFactory = _ => Acts,
    };

    public bool IsInScenes(ParseResult parsed) => parsed.GetValue(Option) != Acts;

    public static void Write(Desk desk, Screenplay screenplay) => desk.Output.Write(FountainExport.Write(screenplay));
}
