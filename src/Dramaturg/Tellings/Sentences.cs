using System.Collections.Generic;
using System.Linq;
using Dramaturg.Frames;
using Dramaturg.Model;

namespace Dramaturg.Tellings;

/// <summary>How a story's acts, facts and names are said. The base says everything as the model prints it.</summary>
public class Sentences
{
    public static Sentences None { get; } = new();

    /// <summary>What stands around them.</summary>
    public virtual Frame Frame => Frame.English;

    public virtual string Title(StoryModel model) => model.Name;

    /// <summary>That an act happens, as a sentence.</summary>
    public virtual string Tell(GroundAction action) => action.ActName;

    /// <summary>What an outcome of an act comes to, if there are words for it; else null.</summary>
    public virtual string? Outcome(StoryModel model, ActionId action) => null;

    /// <summary>An act in the story's own words, without a full stop.</summary>
    public virtual string Describe(GroundAction action) => action.ActName;

    public virtual string Person(string name) => name;

    /// <summary>The same with the forms that the language has for it.</summary>
    public virtual Inflected Name(string name) => new(_ => Person(name));

    /// <summary>What moment it is: <c>Friday, night</c>.</summary>
    public virtual string Moment(Moment moment) =>
        moment.Part is null ? moment.Day : Frame.Say("time.moment", ("day", moment.Day), ("part", moment.Part));

    /// <summary>That something that was due happens, as a sentence.</summary>
    public virtual string Due(ScheduledEvent due) => due.Name;

    public virtual string Concern(string name) => name;

    public virtual string Beat(string name) => name;

    public virtual string Ending(string name) => name;

    /// <summary>A fluent as something that has a value: <c>place of Tom</c>.</summary>
    public virtual string Fact(StoryModel model, FluentId fluent) => model.Fluents[fluent.Value].Name;

    /// <summary>What stands above all that is known of a fact: <c>Tom is …</c>.</summary>
    public virtual string Heading(StoryModel model, FluentId fluent) => model.Fluents[fluent.Value].Domain is Domain.Truth ? Truth(model, fluent, true) : Fact(model, fluent);

    /// <summary>A value that a fluent can have: <c>the clinic</c>.</summary>
    public virtual string Value(StoryModel model, FluentId fluent, Value value) =>
        value.IsUnknown ? Frame.Say("value.unknown") : ValueText.Show(model, fluent, value);

    /// <summary>A fluent that is a truth, as a statement: <c>Tom is not ashore</c>.</summary>
    public virtual string Truth(StoryModel model, FluentId fluent, bool value) =>
        value ? model.Fluents[fluent.Value].Name : Frame.Say("statement.not", ("fact", model.Fluents[fluent.Value].Name));

    /// <summary>That a fluent has a value, or another: <c>place of Tom is not Sea</c>.</summary>
    public virtual string Equality(StoryModel model, FluentId fluent, Value value, bool holds) => Frame.Say(
        holds ? "statement.is" : "statement.is-not", ("fact", Fact(model, fluent)), ("value", Value(model, fluent, value)));

    /// <summary>A test of a fluent with the minds it goes through: <c>Ida believes place of Tom is Sea</c>.</summary>
    public string Show(StoryModel model, Literal literal)
    {
        string statement = TruthOf(model, literal) is { } truth ? Truth(model, literal.Left.Fluent, truth) : Comparison(model, literal);
        return literal.Left.Path.Reverse().Aggregate(
            statement, (inner, mind) => Frame.Say("statement.believes", ("person", Person(model.Characters[mind.Value])), ("statement", inner)));
    }

    /// <summary>That a fluent has a value.</summary>
    public string Show(StoryModel model, FluentReference reference, Value value) =>
        Show(model, new Literal(reference, Relation.Equal, new Expression.Constant(value)));

    private string Comparison(StoryModel model, Literal literal)
    {
        var fluent = literal.Left.Fluent;
        bool isEquality = literal.Relation is Relation.Equal or Relation.NotEqual;
        return isEquality && literal.Right is Expression.Constant constant
            ? Equality(model, fluent, constant.Value, literal.Relation == Relation.Equal)
            : Frame.Say(Key(literal.Relation), ("fact", Fact(model, fluent)), ("value", Right(model, fluent, literal.Right)));
    }

    private static string Key(Relation relation) => relation switch
    {
        Relation.Equal => "statement.is",
        Relation.NotEqual => "statement.is-not",
        Relation.Greater => "statement.more",
        Relation.AtLeast => "statement.at-least",
        Relation.Less => "statement.less",
        _ => "statement.at-most",
    };

    private string Right(StoryModel model, FluentId fluent, Expression right) =>
        right is Expression.Constant constant ? Value(model, fluent, constant.Value) : ValueText.Show(model, fluent, right);

    private static bool? TruthOf(StoryModel model, Literal literal) =>
        model.Fluents[literal.Left.Fluent.Value].Domain is Domain.Truth
            && literal is { Relation: Relation.Equal or Relation.NotEqual, Right: Expression.Constant constant }
            ? (constant.Value == Model.Value.True) == (literal.Relation == Relation.Equal)
            : null;
}
