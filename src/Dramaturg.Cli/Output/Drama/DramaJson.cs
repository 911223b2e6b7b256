using System.IO;
using System.Linq;
using System.Text.Json;
using Dramaturg.Analysis;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output.Drama;

/// <summary>An analysis as one JSON document. People, facts and concerns have the names of the story file.</summary>
internal static class DramaJson
{
    public static void Write(TextWriter output, DramaForm form, AnalysedStory story, BoundedWork work) => JsonPage.Write(output, json =>
    {
        TellingJson.Head(json, story.Story, story.Search);
        if (story.Analysis is not { } analysis)
        {
            return;
        }

        Acts(json, analysis, story.Sentences);
        work.Each(form.Parts, analysis, part => json.Whole(page => part.Write(page, analysis, story.Sentences)));
        work.Write(json);
    });

    private static void Acts(Utf8JsonWriter json, StoryAnalysis analysis, Sentences sentences)
    {
        json.Objects("acts", analysis.Road.Acts.Select((act, i) => (Action: analysis.Road.World.Model.Actions[act.Value], Number: i + 1)), act =>
        {
            json.WriteNumber("number", act.Number);
            json.WriteString("name", act.Action.Name);
            json.WriteString("sentence", ActTeller.Tell(analysis.Road, act.Number, sentences));
            if (analysis.Road.MomentOf(act.Number) is { } moment)
            {
                json.WriteString("day", moment.Day);
                json.WriteString("daytime", moment.Part);
            }
        });
    }
}
