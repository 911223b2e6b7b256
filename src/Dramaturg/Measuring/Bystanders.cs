// A story with people added who have no part in it: they are of the kinds of somebody who is in it, stand where that somebody stands, see what
// is to be seen there, and want nothing. No act of the plot becomes possible or impossible; only minds are added.

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Dramaturg.Compiler;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Symbols;
using Dramaturg.Language.Syntax;
using Dramaturg.Loading;
using Dramaturg.Model;

namespace Dramaturg.Measuring;

public static class Bystanders
{
    private static readonly string[] s_names = ["Bystander One", "Bystander Two"];

    /// <summary>How many people can be added.</summary>
    public static int MostCount => s_names.Length;

    /// <summary>Whom a bystander can be like: one person of each kind of person that the story has, whole, and of several kinds also as one of them alone.</summary>
    public static IReadOnlyList<Likeness> Examples(LoadedStory story) =>
        story.Bound!.Entities.Where(entity => entity.IsCharacter)
            .GroupBy(entity => Show(entity.Kinds)).Select(alike => alike.First()).SelectMany(Examples).ToArray();

    /// <summary>The text of the story with people added who are like one of its own.</summary>
    /// <exception cref="ArgumentException">The story has errors, or nobody of that name.</exception>
    public static string Add(LoadedStory story, Likeness likeness, int count)
    {
        var bound = story.Bound ?? throw new ArgumentException("the story has errors", nameof(story));
        var example = bound.Entities.FirstOrDefault(entity => entity.IsCharacter && entity.Name == likeness.Name)
            ?? throw new ArgumentException($"nobody is called {likeness.Name}", nameof(likeness));
        var kinds = example.Kinds.Where(kind => likeness.Kind is null || Spelling.ShowWords(kind.Name) == likeness.Kind).ToArray();
        var names = s_names.Take(count).ToArray();
        var text = new StringBuilder(story.Source!.Text.TrimEnd('\n'));
        text.Append("\n\nperson ").AppendJoin(", ", names).Append(": ").Append(Show(kinds)).Append('\n');
        AppendStart(text, bound, example, kinds, string.Join(", ", names));
        return text.ToString();
    }

    private static IEnumerable<Likeness> Examples(EntitySymbol person)
    {
        yield return new Likeness(person.Name, null);
        foreach (var kind in person.Kinds.Where(_ => person.Kinds.Count > 1))
        {
            yield return new Likeness(person.Name, Spelling.ShowWords(kind.Name));
        }
    }

    private static string Show(IEnumerable<KindSymbol> kinds) => string.Join(", ", kinds.Select(kind => Spelling.ShowWords(kind.Name)));

    /// <summary>What has to be said of everybody: facts whose value is somebody or something, and that may not be unknown.</summary>
    private static void AppendStart(StringBuilder text, BoundStory story, EntitySymbol example, KindSymbol[] kinds, string names)
    {
        var model = StoryCompiler.Compile(story, new CompilerOptions(Simplify: false)).Model!;
        var facts = story.Fluents.Where(fact =>
            fact is { Type: KindSymbol, AllowsUnknown: false, Parameters: [{ Type: KindSymbol of }] } && Array.Exists(kinds, kind => kind.Is(of)));
        string start = string.Concat(facts.Select(fact => $"  {Spelling.ShowWords(fact.Name)} of {names} is {StartOf(model, fact, example)}\n"));
        if (start.Length > 0)
        {
            text.Append("\ninitially\n").Append(start);
        }
    }

    private static string StartOf(StoryModel model, FluentSymbol fact, EntitySymbol example)
    {
        string name = $"{fact.Name}({example.Name})";
        int fluent = Enumerable.Range(0, model.Fluents.Count).First(index => model.Fluents[index].Name == name);
        return Spelling.ShowName(model.Fluents[fluent].Domain.Show(model.Initial[fluent]));
    }
}

/// <summary>Whom a bystander is like.</summary>
/// <param name="Kind">Of only this one of that person's kinds; null: of all.</param>
public sealed record Likeness(string Name, string? Kind)
{
    public override string ToString() => Kind is null ? Name : $"{Name} as {Kind} only";
}
