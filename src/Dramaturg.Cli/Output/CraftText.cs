using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Dramaturg.Frames;
using Dramaturg.Model;
using Dramaturg.Screenplays.Craft;

namespace Dramaturg.Cli.Output;

/// <summary>How a screenplay is made, in figures: a line for each, with what is asked of it and where it falls short.</summary>
internal static class CraftText
{
    private const int Shown = 6;

    public static void Write(Page page, IReadOnlyList<CraftFigure> figures, Frame frame)
    {
        string[] labels = [.. figures.Select(figure => frame.Say(KeyOf(figure.Name)))];
        int width = labels.Max(label => label.Length);
        page.Line(frame.Say("craft.heading"), Tone.Strong);
        page.Line();
        foreach (var (figure, label) in figures.Zip(labels))
        {
            page.Write("  " + label.PadRight(width) + "  " + Show(figure.Found, figure.IsShare, frame).PadLeft(6), Tone.Plain);
            page.Line(Demand(figure, frame), figure.Holds ? Tone.Quiet : Tone.Bad);
            if (!figure.Holds && figure.Places.Count > 0)
            {
                page.Line("    " + string.Join(", ", figure.Places.Take(Shown)) + (figure.Places.Count > Shown ? ", …" : ""), Tone.Quiet);
            }
        }
    }

    public static void Json(TextWriter output, IReadOnlyList<CraftFigure> figures, string language) => JsonPage.Write(output, json =>
    {
        json.WriteString("language", language);
        json.Objects("craft", figures, figure =>
        {
            json.WriteString("name", figure.Name);
            json.WriteNumber("found", Math.Round(figure.Found, 3));
            Bound(json, "least", figure.Least);
            Bound(json, "most", figure.Most);
            json.WriteBoolean("tooShort", figure.IsTooShort);
            json.WriteBoolean("holds", figure.Holds);
            json.Strings("places", figure.Places);
        });
    });

    private static void Bound(Utf8JsonWriter json, string name, double? bound)
    {
        if (bound is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    public static string KeyOf(string name) => name switch
    {
        "scenes" => "craft.scenes",
        "minutes" => "craft.minutes",
        "unwritten" => "craft.unwritten",
        "one-strand" => "craft.one-strand",
        "silent" => "craft.silent",
        "wordless-ends" => "craft.wordless-ends",
        "exchanges" => "craft.exchanges",
        "lines" => "craft.lines",
        "short-lines" => "craft.short-lines",
        "names" => "craft.names",
        "confessions" => "craft.confessions",
        "voices" => "craft.voices",
        "repetitions" => "craft.repetitions",
        "motifs" => "craft.motifs",
        _ => "craft.callbacks",
    };

    private static string Demand(CraftFigure figure, Frame frame)
    {
        if (!figure.IsAsked)
        {
            return figure.IsTooShort ? "  " + frame.Say("craft.too-short") : "";
        }

        string asked = figure.Least is { } least
            ? frame.Say("craft.least", ("bound", Show(least, figure.IsShare, frame)))
            : frame.Say("craft.most", ("bound", Show(figure.Most!.Value, figure.IsShare, frame)));
        return "  " + asked + (figure.Holds ? "" : "  " + frame.Say("craft.missed"));
    }

    private static string Show(double value, bool isShare, Frame frame) => isShare
        ? frame.Figure(Value.Of(Number.Of((long)Math.Round(value * 1000), 10))) + " %"
        : frame.Figure(Value.Of(Number.Of((long)Math.Round(value * 10), 10)));
}
