using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Tellings;

/// <summary>How a story's acts, facts and names are said. The base says everything as the model prints it.</summary>
public class Sentences
{
    public static Sentences None { get; } = new();

    public virtual string Title(StoryModel model) => model.Name;

    /// <summary>That an act happens, as a sentence.</summary>
    public virtual string Tell(GroundAction action) => action.Name;

    /// <summary>An act in the story's own words, without a full stop.</summary>
    public virtual string Describe(GroundAction action) => action.Name;

    public virtual string Person(string name) => name;

    public virtual string Concern(string name) => name;

    public virtual string Beat(string name) => name;

    public virtual string Ending(string name) => name;

    /// <summary>A fluent as something that has a value: <c>place of Tom</c>.</summary>
    public virtual string Fact(StoryModel model, FluentId fluent) => model.Fluents[fluent.Value].Name;

    /// <summary>A fluent that is a truth, as a statement: <c>Tom is not ashore</c>.</summary>
    public virtual string Truth(StoryModel model, FluentId fluent, bool value) =>
        value ? model.Fluents[fluent.Value].Name : "not " + model.Fluents[fluent.Value].Name;

    /// <summary>A test of a fluent with the minds it goes through: <c>Ida believes place of Tom is Sea</c>.</summary>
    public string Show(StoryModel model, Literal literal) =>
        Minds(model, literal.Left) + (TruthOf(model, literal) is { } truth
            ? Truth(model, literal.Left.Fluent, truth)
            : $"{Fact(model, literal.Left.Fluent)} {ValueText.Sign(literal.Relation)} {ValueText.Show(model, literal.Left.Fluent, literal.Right)}");

    /// <summary>That a fluent has a value.</summary>
    public string Show(StoryModel model, FluentReference reference, Value value) =>
        Show(model, new Literal(reference, Relation.Equal, new Expression.Constant(value)));

    private static string Minds(StoryModel model, FluentReference reference) =>
        string.Concat(reference.Path.Select(mind => model.Characters[mind.Value] + " believes "));

    private static bool? TruthOf(StoryModel model, Literal literal) =>
        model.Fluents[literal.Left.Fluent.Value].Domain is Domain.Truth
            && literal is { Relation: Relation.Equal or Relation.NotEqual, Right: Expression.Constant constant }
            ? (constant.Value == Value.True) == (literal.Relation == Relation.Equal)
            : null;
}
