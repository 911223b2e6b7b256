using System.Linq;
using Dramaturg.Frames;
using Dramaturg.Prose.Telling;
using Dramaturg.Screenplays;

namespace Dramaturg.Cli.Output;

/// <summary>Why a line is said, for people.</summary>
internal sealed class LineText
{
    private readonly Page _page;
    private readonly Frame _frame;

    public LineText(Page page, Frame frame)
    {
        _page = page;
        _frame = frame;
    }

    public void Write(LineWhy why)
    {
        switch (why)
        {
            case LineWhy.Said said:
                _page.Line(_frame.Say("line.said", ("id", said.Id), ("number", said.Scene), ("scene", NameOf(said.Told))), Tone.Strong);
                WriteChoice(said.Line.Choice!);
                WriteScenes(said.Told.Choice);
                break;
            case LineWhy.Spoken spoken:
                _page.Line(_frame.Say("line.spoken", ("id", spoken.Id), ("number", spoken.Scene), ("scene", NameOf(spoken.Told)), ("other", spoken.Line.Id!)), Tone.Strong);
                WriteChoice(spoken.Line.Choice!);
                break;
            case LineWhy.Outdone outdone:
                _page.Line(_frame.Say("line.outdone", ("id", outdone.Id), ("number", outdone.Scene), ("scene", NameOf(outdone.Told)), ("other", outdone.Line.Id!)), Tone.Strong);
                WriteChoice(outdone.Choice);
                break;
            case LineWhy.Dropped dropped:
                _page.Line(_frame.Say("line.dropped", ("id", dropped.Id), ("number", dropped.Scene), ("scene", NameOf(dropped.Told))), Tone.Strong);
                _page.Line("  " + (dropped.Why is { } misfit ? Reason(misfit) : _frame.Say("misfit.empty")));
                break;
            case LineWhy.Behind behind:
                _page.Line(_frame.Say("line.behind", ("id", behind.Id), ("number", behind.Scene), ("scene", NameOf(behind.Told)), ("own", behind.Candidate.Scene.Name.Text)), Tone.Strong);
                WriteScenes(behind.Told.Choice);
                break;
            case LineWhy.Unfit unfit:
                _page.Line(_frame.Say("line.unfit", ("id", unfit.Id), ("own", unfit.Scene), ("act", unfit.Act)), Tone.Strong);
                _page.Line("  " + Reason(unfit.Why));
                break;
            default:
                _page.Line(_frame.Say("line.untold", ("id", why.Id)), Tone.Strong);
                break;
        }
    }

    private static string NameOf(ToldScene scene) => scene.Source?.Name.Text ?? "";

    private void WriteChoice(LineChoice choice)
    {
        if (choice.Move is { } move)
        {
            _page.Line("  " + _frame.Say(choice.Mask is null ? "line.move" : "line.masked", ("move", move), ("mask", choice.Mask ?? "")));
        }

        var best = choice.Candidates[0];
        foreach (var need in best.Line.Conditions)
        {
            _page.Line("  " + _frame.Say("line.needs", ("needs", need.Text.Text)));
        }

        _page.Line("  " + _frame.Say(choice.Candidates.Count == 1 ? "line.only" : "line.before"));
        foreach (var other in choice.Candidates.Skip(1))
        {
            string reason = other.Misfit is { } misfit ? Reason(misfit) : Reason(LineOrder.Between(best, other));
            _page.Line($"    {other.Line.Id}: {reason}");
        }
    }

    private void WriteScenes(SceneChoice choice)
    {
        _page.Line("  " + _frame.Say(choice.Candidates.Count == 1 ? "line.only-scene" : "line.before-scene"));
        foreach (var other in choice.Candidates.Skip(1))
        {
            _page.Line($"    {other.Scene.Name.Text}: {Reason(SceneOrder.Between(choice.Candidates[0], other))}");
        }
    }

    private string Reason(OrderReason reason) => _frame.Say(reason switch
    {
        OrderReason.Special => "order.special",
        OrderReason.Acts => "order.acts",
        OrderReason.Fit => "order.fit",
        OrderReason.Mask => "order.mask",
        OrderReason.Demands => "order.demands",
        OrderReason.LastUse => "order.last",
        _ => "order.draw",
    });

    private string Reason(Misfit misfit) => _frame.Say(
        misfit.Kind switch
        {
            MisfitKind.Need => "misfit.need",
            MisfitKind.Feeling => "misfit.feeling",
            MisfitKind.Act => "misfit.act",
            MisfitKind.Motif => "misfit.motif",
            MisfitKind.Mute => "misfit.mute",
            MisfitKind.Never => "misfit.never",
            MisfitKind.Budget => "misfit.budget",
            MisfitKind.AlreadySaid => "misfit.said",
            MisfitKind.Mask => "misfit.mask",
            MisfitKind.Template => "misfit.template",
            MisfitKind.Outcome => "misfit.outcome",
            MisfitKind.Once => "misfit.once",
            MisfitKind.Cast => "misfit.cast",
            MisfitKind.Turn => "misfit.turn",
            _ => "misfit.voice",
        },
        ("detail", misfit.Detail));
}
