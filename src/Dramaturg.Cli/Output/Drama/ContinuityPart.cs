using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Dramaturg.Analysis;
using Dramaturg.Drama.Continuity;
using Dramaturg.Frames;
using Dramaturg.Model;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output.Drama;

/// <summary>What does not hold together: acts of people who cannot know yet what they act on, and what is told to those who know it.</summary>
internal sealed class ContinuityPart : DramaPart
{
    private static readonly string[] s_columns = ["act", "kind", "person", "fact", "learnt", "sentence"];

    public override string Name => "continuity";

    public override string Description => "what does not hold together: who acts on what is not known yet, who is told what is known";

    public override bool IsUsual => false;

    public override void Write(Page page, StoryAnalysis analysis, Sentences sentences, DramaForm form)
    {
        page.Line();
        page.Line(sentences.Frame.Say("continuity.heading"), Tone.Strong);
        page.Line();
        if (analysis.Continuity.Count == 0)
        {
            page.Line("  " + sentences.Frame.Say("continuity.none"));
        }

        foreach (var errors in analysis.Continuity.GroupBy(error => error.Act))
        {
            page.Line($"  {errors.Key}  {ActTeller.Tell(analysis.Road, errors.Key, sentences)}");
            foreach (var error in errors)
            {
                page.Line("     " + Say(analysis, sentences, error), error.Kind == ContinuityKind.Repeated ? Tone.Plain : Tone.Bad);
            }
        }
    }

    public override void Write(Utf8JsonWriter json, StoryAnalysis analysis, Sentences sentences) => json.Objects(Name, analysis.Continuity, error =>
    {
        json.WriteNumber("act", error.Act);
        json.WriteString("kind", NameOf(error.Kind));
        json.WriteString("person", Model(analysis).Characters[error.Person.Value]);
        json.WriteString("fact", error.Fact is { } fact ? Model(analysis).Fluents[fact.Fluent.Value].Name : null);
        json.Strings("minds", (error.Fact?.Path ?? []).Select(mind => Model(analysis).Characters[mind.Value]));
        json.WritePropertyName("learnt");
        if (error.LearntBy is { } act)
        {
            json.WriteNumberValue(act);
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteString("sentence", Say(analysis, sentences, error));
    });

    public override Table Tabulate(StoryAnalysis analysis, Sentences sentences) => Table(Name, s_columns, analysis.Continuity.Select(error => new[]
    {
        Cell.Of(error.Act), Cell.Of(NameOf(error.Kind)), Cell.Of(sentences.Person(Model(analysis).Characters[error.Person.Value])),
        Cell.Of(error.Fact is { } fact ? Model(analysis).Fluents[fact.Fluent.Value].Name : ""), error.LearntBy is { } act ? Cell.Of(act) : Cell.Of(""), Cell.Of(Say(analysis, sentences, error)),
    }));

    private static StoryModel Model(StoryAnalysis analysis) => analysis.Road.World.Model;

    private static string Say(StoryAnalysis analysis, Sentences sentences, ContinuityError error)
    {
        Frame frame = sentences.Frame;
        string person = sentences.Person(Model(analysis).Characters[error.Person.Value]);
        if (error.Fact is not { } fact)
        {
            return frame.Say("continuity.unwanted", ("person", person));
        }

        string statement = sentences.Show(Model(analysis), fact, analysis.Road.Read(analysis.Road[error.Act - 1], fact));
        return error.Kind == ContinuityKind.Repeated
                ? frame.Say("continuity.repeated", ("person", person), ("since", error.LearntBy is { } since ? frame.Say("since.act", ("act", since)) : frame.Say("since.start")), ("statement", statement))
            : error.LearntBy is { } act ? frame.Say("continuity.early", ("person", person), ("statement", statement), ("act", act))
            : frame.Say("continuity.unknowing", ("person", person), ("statement", statement));
    }

    private static string NameOf(ContinuityKind kind) => kind switch
    {
        ContinuityKind.Unknowing => "unknowing",
        ContinuityKind.Unwanted => "unwanted",
        _ => "repeated",
    };
}
