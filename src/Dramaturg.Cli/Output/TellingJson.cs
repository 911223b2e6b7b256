using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using Dramaturg.Drama.Direction;
using Dramaturg.Loading;
using Dramaturg.Model;
using Dramaturg.Planner.Search;
using Dramaturg.Prose.Telling;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output;

/// <summary>Told stories as one JSON document.</summary>
internal static class TellingJson
{
    /// <param name="screenplay">A story in its scenes; null where it has none.</param>
    /// <param name="work">Bounds the screenplays.</param>
    public static void Write(TextWriter output, LoadedStory story, TellingResult result, Sentences sentences, Func<Telling, Screenplay?> screenplay, BoundedWork work) => JsonPage.Write(output, json =>
    {
        Head(json, story, result.Search);
        json.Objects("stories", result.Tellings, telling =>
        {
            Story(json, telling, story.Model!);
            work.Try("scenes", () => json.Whole(page =>
            {
                if (screenplay(telling) is { } scenes)
                {
                    ScreenplayJson.Write(page, scenes, telling, sentences);
                }
            }));
        });
        work.Write(json);
        Statistics(json, result.Search.Statistics);
    });

    /// <summary>Which story, and how the search for it ended.</summary>
    public static void Head(Utf8JsonWriter json, LoadedStory story, SearchResult result)
    {
        json.WriteString("story", story.Model!.Name);
        json.WriteString("file", story.Path);
        Result(json, result);
    }

    public static string Name(LimitKind limit) => limit switch
    {
        LimitKind.Time => "time",
        LimitKind.Memory => "memory",
        LimitKind.Nodes => "nodes",
        LimitKind.Dropped => "dropped",
        _ => "cancelled",
    };

    public static void Reason(Utf8JsonWriter json, Reason reason)
    {
        json.WriteString("person", reason.Person);
        json.Number("before", reason.Before);
        json.Number("after", reason.After);
        JsonPage.Odds(json, reason.Odds);
        JsonPage.Changes(json, reason.Changes);
        json.Objects("plan", reason.Steps, step =>
        {
            json.WriteString("name", step.Name);
            json.WriteString("sentence", step.Sentence);
            JsonPage.Outcome(json, step.Planned);
            if (step.Chance != Number.One)
            {
                json.Number("chance", Value.Of(step.Chance));
            }

            json.Objects("reasons", step.Reasons, inner => Reason(json, inner));
        });
        json.Objects("falseBeliefs", reason.FalseBeliefs, wrong =>
        {
            json.WriteString("fluent", wrong.Fluent);
            json.WriteString("believed", wrong.Believed);
            json.WriteString("inTruth", wrong.InTruth);
            json.WriteNumber("since", wrong.Since);
            Source(json, wrong.Source);
        });
    }

    public static void Source(Utf8JsonWriter json, BeliefSource source)
    {
        json.WriteString("source", source.Kind);
        json.Strings("from", source.From);
    }

    private static void Score(Utf8JsonWriter json, DramaScore score)
    {
        json.WriteStartObject("score");
        json.WriteNumber("total", Rounded(score.Total));
        json.Objects("merits", score.Lines, line =>
        {
            json.WriteString("name", line.Merit.ToString().ToLowerInvariant());
            json.WriteNumber("value", Rounded(line.Value));
            json.WriteNumber("weight", line.Weight);
        });
        json.WriteEndObject();
    }

    private static double Rounded(double figure) => Math.Round(figure, 3);

    private static void Story(Utf8JsonWriter json, Telling telling, StoryModel model)
    {
        json.WriteNumber("number", telling.Number);
        json.WriteString("ending", telling.Ending);
        if (telling.Likelihood is { } likelihood)
        {
            json.Number("likelihood", Value.Of(likelihood));
        }

        json.Number("utility", telling.Utility);
        if (telling.Score is { } score)
        {
            Score(json, score);
        }

        json.Strings("unchecked", telling.Doubts);
        json.Objects("beats", telling.Beats, beat =>
        {
            json.WriteString("name", beat.Name);
            json.WriteNumber("afterAct", beat.Position);
        });
        json.Objects("acts", telling.Acts, act => Act(json, act, model));
        json.Objects("revisions", telling.Revisions, revision => Revision(json, revision));
        if (model.Fluents.Any(fluent => fluent.KeepsHistory))
        {
            Histories(json, telling, model);
        }

        if (model.CharacterConcerns.Any(concerns => concerns.Any(concern => concern.GrowingWeight is not null)))
        {
            TurningPoints(json, telling, model);
        }
    }

    private static void TurningPoints(Utf8JsonWriter json, Telling telling, StoryModel model) =>
        json.Objects("turningPoints", telling.TurningPoints, change =>
        {
            json.WriteString("person", model.Characters[change.Person.Value]);
            json.WriteString("concern", model.CharacterConcerns[change.Person.Value][change.Concern].Name);
            json.WriteNumber("act", change.Act);
            json.Number("before", change.Before);
            json.Number("after", change.After);
        });

    private static void Revision(Utf8JsonWriter json, ToldRevision revision)
    {
        json.WriteNumber("act", revision.Act);
        json.WriteString("person", revision.Person);
        json.WriteString("fluent", revision.Fluent);
        json.WriteString("before", revision.Before);
        json.WriteString("after", revision.After);
        json.WriteString("statement", revision.Statement);
        Source(json, revision.Source);
    }

    private static void Histories(Utf8JsonWriter json, Telling telling, StoryModel model)
    {
        json.Objects("histories", telling.Histories, change =>
        {
            json.WriteString("relation", model.Fluents[change.Relation.Value].Name);
            json.WriteNumber("act", change.Act);
            json.Number("before", change.Before);
            json.Number("after", change.After);
            json.WriteBoolean("cut", change.IsCut);
        });
    }

    private static void Act(Utf8JsonWriter json, ToldAct act, StoryModel model)
    {
        var action = model.Actions[act.Action.Value];
        json.WriteNumber("number", act.Number);
        json.WriteString("name", act.Name);
        json.WriteString("act", action.Schema);
        json.Strings("roles", action.Arguments);
        json.WriteString("sentence", act.Sentence);
        json.WriteBoolean("fate", act.IsFate);
        if (act.Chance is { } chance)
        {
            json.Number("chance", Value.Of(chance));
        }

        if (act.Origin.File is not null)
        {
            json.WriteNumber("line", act.Origin.Line);
        }

        if (act.Moment is { } moment)
        {
            Moment(json, moment);
            json.Objects("due", act.Due, due =>
            {
                json.WriteString("name", due.Name);
                json.WriteString("sentence", due.Sentence);
                Moment(json, due.Moment);
            });
        }

        json.Objects("reasons", act.Reasons, reason => Reason(json, reason));
        if (model.Norms.Count > 0)
        {
            Verdicts(json, act, model);
        }
    }

    private static void Moment(Utf8JsonWriter json, ToldMoment moment)
    {
        json.WriteString("day", moment.Day);
        json.WriteString("daytime", moment.Part);
    }

    private static void Verdicts(Utf8JsonWriter json, ToldAct act, StoryModel model) => json.Objects("verdicts", act.Verdicts, verdict =>
    {
        json.WriteString("person", model.Characters[verdict.Person.Value]);
        json.WriteString("norm", verdict.Norm.Name);
        json.Number("verdict", Value.Of(verdict.Norm.Verdict));
    });

    private static void Result(Utf8JsonWriter json, SearchResult result)
    {
        json.WriteString("result", result switch
        {
            SearchResult.Found => "found",
            SearchResult.ProvedNone => "proved-none",
            SearchResult.LimitReached => "limit-reached",
            _ => "faulty",
        });
        switch (result)
        {
            case SearchResult.Found found:
                json.WriteBoolean("shortest", found.IsShortest);
                json.WriteBoolean("complete", found.IsComplete);
                json.WriteString("limit", found.Limit is { } limit ? Name(limit) : null);
                break;
            case SearchResult.LimitReached reached:
                json.WriteString("limit", Name(reached.Limit));
                break;
            case SearchResult.ProvedNone none:
                json.WriteString("beat", none.Beat);
                break;
            case SearchResult.Faulty faulty:
                json.WriteString("fault", faulty.FaultKind);
                json.WriteString("detail", faulty.Detail);
                break;
        }
    }

    private static void Statistics(Utf8JsonWriter json, SearchStatistics cost)
    {
        json.WriteStartObject("statistics");
        json.WriteNumber("milliseconds", (long)cost.Elapsed.TotalMilliseconds);
        json.WriteNumber("generated", cost.GeneratedCount);
        json.WriteNumber("expanded", cost.ExpandedCount);
        json.WriteNumber("states", cost.StateCount);
        json.WriteNumber("minds", cost.NodeCount);
        json.WriteNumber("explanationsAsked", cost.AskedCount);
        json.WriteNumber("explanationsRemembered", cost.AnsweredFromMemoryCount);
        json.WriteNumber("tableBytes", cost.TableBytes);
        json.WriteEndObject();
    }
}
