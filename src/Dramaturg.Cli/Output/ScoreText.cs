using System.Linq;
using Dramaturg.Drama.Direction;
using Dramaturg.Frames;

namespace Dramaturg.Cli.Output;

/// <summary>A story's score for people: the whole, then a line for each merit with what it is read off.</summary>
internal static class ScoreText
{
    public static void Write(Page page, Frame frame, DramaScore score)
    {
        page.Line();
        page.Line(frame.Say("score.total", ("total", frame.Figure(score.Total))), Tone.Strong);
        var lines = score.Lines.Select(line => (Name: NameOf(frame, line.Merit), line)).ToArray();
        int width = lines.Max(line => line.Name.Length);
        foreach (var (name, line) in lines)
        {
            string figure = $"{frame.Figure(line.Value)} × {frame.Figure(line.Weight)}";
            page.Line($"  {name.PadRight(width)}  {figure}  {Because(frame, score.Features, line.Merit)}".TrimEnd(), Tone.Quiet);
        }
    }

    private static string NameOf(Frame frame, Merit merit) => merit switch
    {
        Merit.Dilemmas => frame.Say("score.dilemmas"),
        Merit.Peak => frame.Say("score.peak"),
        Merit.Fall => frame.Say("score.fall"),
        Merit.Life => frame.Say("score.life"),
        _ => frame.Say("score.answers"),
    };

    private static string Because(Frame frame, DramaFeatures features, Merit merit) => merit switch
    {
        Merit.Dilemmas => features.Dilemmas.Count == 0
            ? frame.Say("score.no-dilemma")
            : frame.Say("score.dilemmas-why", ("strengths", string.Join(", ", features.Dilemmas.Take(3).Select(frame.Figure)))),
        Merit.Peak => frame.Say("score.peak-why", ("peak", features.Peak), ("acts", features.Acts)),
        Merit.Fall => frame.Say("score.fall-why", ("highest", frame.Figure(features.Highest)), ("last", frame.Figure(features.Last))),
        Merit.Life => features.DeadScenes.Count == 0
            ? frame.Say("score.life-all")
            : frame.Say("score.life-why", ("acts", string.Join(", ", features.DeadScenes))),
        _ => frame.Say("score.answers-why", ("forgotten", frame.Figure(features.Forgotten)), ("asked", frame.Figure(features.Asked))),
    };
}
