using System.IO;
using System.Linq;
using System.Text.Json;
using Dramaturg.Prose.Telling;
using Dramaturg.Screenplays;

namespace Dramaturg.Cli.Output;

/// <summary>Why a line is said, for machines: <c>docs/schema/line.schema.json</c> describes it.</summary>
internal static class LineJson
{
    public static void Write(TextWriter output, LineWhy why, string language) => JsonPage.Write(output, json =>
    {
        json.WriteString("line", why.Id);
        json.WriteString("language", language);
        switch (why)
        {
            case LineWhy.Said said:
                Found(json, "said", said.Scene, said.Told);
                Choice(json, said.Line.Choice!);
                json.Objects("scenesBehind", said.Told.Choice.Candidates.Skip(1), other => Scene(json, said.Told.Choice, other));
                break;
            case LineWhy.Spoken spoken:
                Found(json, "spoken", spoken.Scene, spoken.Told);
                json.WriteString("instead", spoken.Line.Id);
                Choice(json, spoken.Line.Choice!);
                break;
            case LineWhy.Outdone outdone:
                Found(json, "outdone", outdone.Scene, outdone.Told);
                json.WriteString("instead", outdone.Line.Id);
                Choice(json, outdone.Choice);
                break;
            case LineWhy.Dropped dropped:
                Found(json, "dropped", dropped.Scene, dropped.Told);
                Reason(json, dropped.Why);
                break;
            case LineWhy.Behind behind:
                Found(json, "behind", behind.Scene, behind.Told);
                json.WriteString("own", behind.Candidate.Scene.Name.Text);
                json.WriteString("reason", NameOf(SceneOrder.Between(behind.Told.Choice.Candidates[0], behind.Candidate)));
                break;
            case LineWhy.Unfit unfit:
                json.WriteString("result", "unfit");
                json.WriteString("own", unfit.Scene);
                json.WriteNumber("act", unfit.Act);
                Reason(json, unfit.Why);
                break;
            default:
                json.WriteString("result", "untold");
                break;
        }
    });

    private static void Found(Utf8JsonWriter json, string result, int number, ToldScene scene)
    {
        json.WriteString("result", result);
        json.WriteStartObject("scene");
        json.WriteNumber("number", number);
        json.WriteString("name", scene.Source?.Name.Text);
        json.WriteEndObject();
    }

    private static void Choice(Utf8JsonWriter json, LineChoice choice)
    {
        var best = choice.Candidates[0];
        json.WriteString("move", choice.Move);
        json.WriteString("mask", choice.Mask);
        json.Strings("needs", best.Line.Needs.Select(need => need.Text.Text));
        json.Strings("when", best.Line.When.Select(need => need.Text.Text));
        json.Objects("linesBehind", choice.Candidates.Skip(1), other =>
        {
            json.WriteString("line", other.Line.Id);
            if (other.Misfit is { } misfit)
            {
                Reason(json, misfit);
            }
            else
            {
                json.WriteString("reason", NameOf(LineOrder.Between(best, other)));
            }
        });
    }

    private static void Scene(Utf8JsonWriter json, SceneChoice choice, SceneCandidate other)
    {
        json.WriteString("scene", other.Scene.Name.Text);
        json.WriteString("reason", NameOf(SceneOrder.Between(choice.Candidates[0], other)));
    }

    private static void Reason(Utf8JsonWriter json, Misfit? misfit)
    {
        json.WriteString("reason", misfit is null ? "template" : NameOf(misfit.Kind));
        json.WriteString("detail", misfit?.Detail ?? "");
    }

    private static string NameOf(OrderReason reason) => reason switch
    {
        OrderReason.Special => "special",
        OrderReason.Acts => "more-acts",
        OrderReason.Fit => "fits-better",
        OrderReason.Mask => "mask-worn",
        OrderReason.Demands => "asks-more",
        OrderReason.LastUse => "longer-ago",
        _ => "seed",
    };

    private static string NameOf(MisfitKind kind) => kind switch
    {
        MisfitKind.Need => "need",
        MisfitKind.Feeling => "feeling",
        MisfitKind.Act => "act",
        MisfitKind.Motif => "motif",
        MisfitKind.Mute => "mute",
        MisfitKind.Never => "never-said",
        MisfitKind.Budget => "said-enough",
        MisfitKind.AlreadySaid => "already-said",
        MisfitKind.Mask => "other-mask",
        MisfitKind.NoVoice => "no-voice",
        MisfitKind.Outcome => "outcome",
        MisfitKind.Once => "once",
        MisfitKind.Cast => "cast",
        MisfitKind.Turn => "turn",
        _ => "template",
    };
}
