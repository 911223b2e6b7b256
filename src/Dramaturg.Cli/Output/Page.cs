using System;
using System.Globalization;
using System.IO;
using Spectre.Console;

namespace Dramaturg.Cli.Output;

/// <summary>How a piece of text weighs on the page.</summary>
public enum Tone
{
    Plain,
    Strong,
    Quiet,
    Good,
    Bad,
}

/// <summary>Text for people: plain, or with colours where a terminal reads it.</summary>
public sealed class Page
{
    private readonly TextWriter _writer;
    private readonly IAnsiConsole? _console;

    public Page(TextWriter writer, bool isColored)
    {
        _writer = writer;
        _console = isColored ? Colored(writer) : null;
    }

    /// <summary>A number of things: <c>1 act</c>, <c>26 acts</c>.</summary>
    public static string Count(int count, string one, string many) => count.ToString(CultureInfo.InvariantCulture) + " " + (count == 1 ? one : many);

    public Page Write(string text, Tone tone = Tone.Plain)
    {
        if (_console is null || tone == Tone.Plain)
        {
            _writer.Write(text);
        }
        else
        {
            _console.Write(new Text(text, StyleOf(tone)));
        }

        return this;
    }

    public void Line(string text = "", Tone tone = Tone.Plain)
    {
        Write(text, tone);
        _writer.WriteLine();
    }

    /// <summary>Writes something as a whole or, if it throws, not at all.</summary>
    public void Whole(Action<Page> write)
    {
        using var draft = new StringWriter { NewLine = _writer.NewLine };
        write(new Page(draft, _console is not null));
        _writer.Write(draft);
    }

    private static IAnsiConsole Colored(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.Standard,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = int.MaxValue;
        return console;
    }

    private static Style StyleOf(Tone tone) => tone switch
    {
        Tone.Strong => new Style(decoration: Decoration.Bold),
        Tone.Quiet => new Style(Color.Grey),
        Tone.Good => new Style(Color.Green),
        _ => new Style(Color.Red, decoration: Decoration.Bold),
    };
}
