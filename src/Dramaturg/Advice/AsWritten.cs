using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Text;
using Dramaturg.Loading;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Tellings;

namespace Dramaturg.Advice;

/// <summary>The elements of a model as the author wrote them: their names, and their places in the file.</summary>
internal sealed class AsWritten
{
    private const int LongestChain = 3;

    private readonly LoadedStory _story;
    private readonly StoryModel _model;
    private readonly Sentences _sentences;

    /// <param name="story">One with a model.</param>
    public AsWritten(LoadedStory story)
    {
        _story = story;
        _model = story.Model!;
        _sentences = story.OwnSentences;
    }

    public Sentences Sentences => _sentences;

    public string Person(CharacterId person) => _model.Characters[person.Value];

    /// <summary>A kind of act, in quotation marks: <c>`take case`</c>.</summary>
    public string Kind(string schema) => $"`{KindName(schema)}`";

    public string KindName(string schema) => SchemaOf(schema)?.Name ?? schema;

    public string Act(ActionId act) => _sentences.Describe(_model.Actions[act.Value]);

    /// <summary>Acts one after the other; the end of a long row is left out.</summary>
    public string Chain(IEnumerable<ActionId> acts) => Chain(acts.Select(Act), ", then ");

    /// <summary>The same of a plan, which may provide for failures.</summary>
    public string Chain(IEnumerable<PlannedAct> plan) => Chain(plan.Select(act => $"{act.Link} {Act(act.Action)}".TrimStart()), ", ");

    /// <summary>A plan's acts as they are written here.</summary>
    public IEnumerable<PlannedAct> Plan(StoryWorld world, Decision decision, IEnumerable<ActionId> acts) =>
        new PlanTeller(world, _sentences).Tell(decision, decision.Believed, acts).Select(act => act with { Sentence = Act(act.Action) });

    private static string Chain(IEnumerable<string> acts, string between)
    {
        var all = acts.ToArray();
        return string.Join(between, all.Take(LongestChain)) + (all.Length > LongestChain ? ", …" : "");
    }

    public string Statement(Literal literal) => _sentences.Show(_model, literal);

    public string Statement(FluentReference reference, Value value) => _sentences.Show(_model, reference, value);

    /// <summary>A fact as something to ask: <c>about place of Tom</c>, <c>whether Tom is ashore</c>.</summary>
    public string Question(FluentId fact) => _model.Fluents[fact.Value].Domain is Domain.Truth
        ? "whether " + _sentences.Truth(_model, fact, true)
        : "about " + _sentences.Fact(_model, fact);

    /// <summary><c>A, B and C</c>.</summary>
    public static string List(IReadOnlyList<string> items, string and = "and") =>
        items.Count < 2 ? string.Concat(items) : $"{string.Join(", ", items.Take(items.Count - 1))} {and} {items[^1]}";

    public BoundAction? SchemaOf(string schema) => _story.Bound!.Actions.FirstOrDefault(action => ModelName(action.Name) == schema);

    public BoundTrigger? TriggerOf(string schema) => _story.Bound!.Triggers.FirstOrDefault(trigger => ModelName(trigger.Name) == schema);

    /// <summary>The line of an act's or a trigger's name.</summary>
    public TextLocation? PlaceOf(string schema) =>
        (SchemaOf(schema)?.Location ?? TriggerOf(schema)?.Location) is { } place ? Line(place.Source, place.Span.Start) : null;

    /// <summary>From where a model element was written to the end of its line.</summary>
    public TextLocation? PlaceOf(Origin origin) => origin.File is not null && _story.Source is { } source && origin.File == source.FileName
        ? Line(source, source.StartOf(origin.Line - 1) + origin.Column - 1)
        : null;

    private static TextLocation Line(SourceText source, int start)
    {
        var (line, column) = source.Position(start);
        return new TextLocation(source, new TextSpan(start, Math.Max(0, source.Line(line).TrimEnd().Length - column)));
    }

    /// <summary>A ground act is named without blanks, <c>take_case</c>, where the story says <c>take case</c>.</summary>
    private static string ModelName(string written) => written.Replace(' ', '_');
}
