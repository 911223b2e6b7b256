using System.Collections.Generic;
using Dramaturg.Model;
using Dramaturg.Prose.Texts;

namespace Dramaturg.Prose.Stories;

/// <summary>What scenes can speak of: the names of a story. Whoever reads stories provides it.</summary>
public interface IStoryTerms
{
    IReadOnlyList<ActTerm> Acts { get; }

    IReadOnlyList<EntityTerm> Entities { get; }

    IReadOnlyCollection<string> Kinds { get; }

    /// <summary>Names of facts, for values in templates.</summary>
    IReadOnlyCollection<string> Facts { get; }

    /// <summary>Names of feelings that scenes can ask for.</summary>
    IReadOnlyCollection<string> Feelings { get; }

    /// <summary>What can stand behind the point of a person or thing in a template, besides facts: forms of the name, pronouns.</summary>
    IReadOnlyCollection<string> WordForms { get; }

    /// <summary>Reads a condition in the story's own language; null after a mistake, which the reader reports itself.</summary>
    IStoryCondition? Read(PlacedText text, IReadOnlyList<Role> roles);
}

/// <summary>A condition with roles in it.</summary>
public interface IStoryCondition
{
    /// <summary>The condition about these people and things; never true where it cannot be written out.</summary>
    Condition About(Cast cast);
}

/// <summary>A condition as somebody wrote it.</summary>
public sealed record Need(PlacedText Text, IStoryCondition Condition);

/// <param name="Schema">As the model calls it, without blanks.</param>
public sealed record ActTerm(string Name, string Schema, IReadOnlyList<ActRole> Roles);

/// <param name="Name">What the story calls the role; null where one thing is fixed in its place.</param>
/// <param name="Kind">Null where anything fits, or what fits is no thing.</param>
public sealed record ActRole(string? Name, string Preposition, string? Kind);

/// <param name="Kinds">All, also those above its own.</param>
public sealed record EntityTerm(string Name, IReadOnlyCollection<string> Kinds, bool IsPerson);

/// <summary>A word that stands for somebody or something.</summary>
public sealed record Role(string Name, string Kind);
