using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace Dramaturg.EndToEnd.Film;

/// <summary>What <c>tell --json</c> said.</summary>
internal sealed record Told(int Code, IReadOnlyList<ToldStory> Stories, string Json)
{
    public ToldStory Story => Stories[0];

    public static Told Of(Run run)
    {
        using var document = JsonDocument.Parse(run.Output);
        var stories = document.RootElement.GetProperty("stories");
        return new Told(run.Code, stories.EnumerateArray().Select(ToldStory.Of).ToArray(), stories.GetRawText());
    }
}

internal sealed record ToldStory(string? Ending, IReadOnlyList<ToldAct> Acts, IReadOnlyList<ToldBeat> Beats, int DoubtCount)
{
    public IEnumerable<ToldAct> Of(string kind) => Acts.Where(act => act.Kind == kind);

    public ToldAct Act(string name) => Acts.Single(act => act.Name == name);

    public bool Tells(string name) => Acts.Any(act => act.Name == name);

    public static ToldStory Of(JsonElement story)
    {
        var acts = story.GetProperty("acts").EnumerateArray().Select(ToldAct.Of).ToArray();
        var beats = new List<ToldBeat>();
        int from = 0;
        foreach (var beat in story.GetProperty("beats").EnumerateArray())
        {
            int to = beat.GetProperty("afterAct").GetInt32();
            beats.Add(new ToldBeat(beat.GetProperty("name").GetString()!, acts[from..to]));
            from = to;
        }

        return new ToldStory(story.GetProperty("ending").GetString(), acts, beats, story.GetProperty("unchecked").GetArrayLength());
    }
}

/// <param name="Acts">The acts that lead to it from the beat before.</param>
internal sealed record ToldBeat(string Name, IReadOnlyList<ToldAct> Acts);

/// <param name="Outcome">Which of its outcomes came about, from 1; null for an act that has none.</param>
internal sealed record ToldAct(string Name, int? Outcome, string Kind, IReadOnlyList<string> Roles, bool IsFate, IReadOnlyList<ToldReason> Reasons)
{
    public ToldReason ReasonOf(string person) => Reasons.Single(reason => reason.Person == person);

    public static ToldAct Of(JsonElement act) => new(
        WithoutOutcome(act.GetProperty("name").GetString()!),
        act.GetProperty("name").GetString()!.Split('/') is [_, var outcome] ? int.Parse(outcome, CultureInfo.InvariantCulture) : null,
        act.GetProperty("act").GetString()!,
        Strings(act.GetProperty("roles")),
        act.GetProperty("fate").GetBoolean(),
        act.GetProperty("reasons").EnumerateArray().Select(ToldReason.Of).ToArray());

    internal static string WithoutOutcome(string name) => name.Split('/')[0];

    internal static string[] Strings(JsonElement array) => array.EnumerateArray().Select(element => element.GetString()!).ToArray();
}

/// <param name="Concerns">What the plan serves or costs.</param>
/// <param name="Mistakes">The facts that the person takes to be otherwise than they are.</param>
internal sealed record ToldReason(string Person, double Gain, IReadOnlyList<string> Concerns, IReadOnlyList<string> Plan, IReadOnlyList<string> Mistakes)
{
    public static ToldReason Of(JsonElement reason) => new(
        reason.GetProperty("person").GetString()!,
        reason.GetProperty("after").GetDouble() - reason.GetProperty("before").GetDouble(),
        Names(reason, "concerns", "name"),
        Names(reason, "plan", "name").Select(ToldAct.WithoutOutcome).ToArray(),
        Names(reason, "falseBeliefs", "fluent"));

    private static string[] Names(JsonElement reason, string list, string name) =>
        reason.GetProperty(list).EnumerateArray().Select(element => element.GetProperty(name).GetString()!).ToArray();
}
