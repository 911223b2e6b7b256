namespace Dramaturg.Model;

/// <summary>Position in <see cref="StoryModel.Characters"/>.</summary>
public readonly record struct CharacterId(int Value);

/// <summary>Position in <see cref="StoryModel.Fluents"/>.</summary>
public readonly record struct FluentId(int Value);

/// <summary>Position in <see cref="StoryModel.Actions"/>.</summary>
public readonly record struct ActionId(int Value);

/// <summary>Where a model element was written, from 1; empty for hand-built models.</summary>
public readonly record struct Origin(string? File, int Line, int Column)
{
    public static Origin None => default;
}
