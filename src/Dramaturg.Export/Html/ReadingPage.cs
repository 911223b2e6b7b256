using System.Collections.Generic;

namespace Dramaturg.Export.Html;

/// <summary>What stands around a screenplay on a page to read, in its language.</summary>
/// <param name="Length">How many scenes and minutes it has.</param>
/// <param name="Tension">By number of the state on the road, from 0 to 1; empty where it is not known.</param>
/// <param name="Closing">How it ended and what stays open.</param>
public sealed record ReadingPage(
    string Length, IReadOnlyList<PagePerson> People, IReadOnlyList<PageDrawing> Drawings, IReadOnlyList<double> Tension, PageClosing Closing, PageWords Words)
{
    /// <summary>The style sheet that the drawings need.</summary>
    public string DrawingStyle { get; init; } = "";
}

/// <param name="Speeches">How often the person speaks, in words.</param>
public sealed record PagePerson(string Name, string Speeches, IReadOnlyList<PageWish> Wishes);

public sealed record PageWish(string Text, WishEnd End);

/// <summary>What became of something that somebody wants.</summary>
public enum WishEnd
{
    Unchanged,
    Better,
    Worse,
}

/// <param name="Svg">An SVG element.</param>
public sealed record PageDrawing(string Title, string Subtitle, string Svg);

public sealed record PageClosing(string Heading, IReadOnlyList<string> Lines);

/// <summary>Headings of the page.</summary>
public sealed record PageWords(string People, string Scenes, string Become, string Better, string Worse, string Tension);
