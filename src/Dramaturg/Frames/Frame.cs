// What stands around a story when it is told, in one language: "then", "wrongly believes", "Ending". The story's own words stand in its word
// files; these stand in one file a language in this folder, and nothing in the code is English or German.

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Dramaturg.Model;

namespace Dramaturg.Frames;

/// <summary>The words of the teller in one language.</summary>
public sealed class Frame
{
    private const string Default = "en";
    private const int MostCases = 100;
    private const int ManyCases = 1000;

    private static readonly char[] s_pauses = [',', ';', ':', '.', '!', '?', '–', '—'];
    private readonly IReadOnlyDictionary<string, string> _texts;
    private readonly HashSet<long> _ones;
    private readonly NumberFormatInfo _numbers;

    private Frame(string language)
    {
        Language = language;
        _texts = FrameFile.Read(language);
        _ones = _texts["numbers.one"].Split(' ').Select(number => long.Parse(number, CultureInfo.InvariantCulture)).ToHashSet();
        _numbers = new NumberFormatInfo
        {
            NumberDecimalSeparator = _texts["numbers.point"],
            NumberGroupSeparator = _texts["numbers.group"],
        };
    }

    public static IReadOnlyList<string> Languages => FrameFile.Languages;

    public static Frame English { get; } = new(Default);

    public string Language { get; }

    /// <summary>Every key of the language's file.</summary>
    public IEnumerable<string> Keys => _texts.Keys;

    /// <summary>In the language, or in English where no file has it.</summary>
    public static Frame In(string language) =>
        language == Default || !Languages.Contains(language) ? English : new Frame(language);

    /// <summary>A text with its parts put in, each in the form that the text asks for. Whole numbers are written as the language does.</summary>
    public string Say(string key, params (string Name, object Value)[] parts)
    {
        string text = _texts[key];
        var said = new StringBuilder();
        int end = 0;
        for (int open = text.IndexOf('{'); open >= 0; open = text.IndexOf('{', end))
        {
            int close = text.IndexOf('}', open);
            string name = text[(open + 1)..close];
            said.Append(text, end, open - end).Append(Part(name, parts));
            end = close + 1;
        }

        return said.Append(text, end, text.Length - end).ToString();
    }

    private string Part(string name, (string Name, object Value)[] parts)
    {
        int point = name.IndexOf('.');
        if (point < 0 || parts.Any(part => part.Name == name))
        {
            return Show(parts.First(part => part.Name == name).Value);
        }

        object value = parts.First(part => part.Name == name[..point]).Value;
        return value is Inflected inflected ? inflected.In(name[(point + 1)..]) : Show(value);
    }

    /// <summary>A main clause as it stands after the word for "if": <c>Ada müde ist</c> of <c>Ada ist müde</c>. Null where that would be a guess: of several clauses, or where not exactly one word is known for the verb.</summary>
    public string? Subordinate(string clause)
    {
        if (clause.IndexOfAny(s_pauses) >= 0)
        {
            return null;
        }

        string[] verbs = _texts["clause.verbs-last"].Split(' ');
        string[] words = clause.Split(' ');
        string[] moved = [.. words.Where(verbs.Contains)];
        return verbs is ["-"] ? clause : moved.Length == 1 ? string.Join(' ', words.Where(word => !verbs.Contains(word)).Concat(moved)) : null;
    }

    /// <summary>A text for a number of things, in the singular where the number asks for it.</summary>
    public string Count(string key, string name, long number) =>
        Say(_ones.Contains(number) && _texts.ContainsKey(key + ".one") ? key + ".one" : key, (name, number));

    /// <summary>A figure for people: exact where it has at most three decimals, else rounded to three.</summary>
    public string Figure(Value value) =>
        !value.IsNumber ? "?" : value.AsNumber.IsInteger
            ? value.AsNumber.ToString()
            : value.AsNumber.ToDouble().ToString("0.###", _numbers);

    /// <summary>The same of a figure that is not exact.</summary>
    public string Figure(double value) => value.ToString("0.###", _numbers);

    /// <summary>A signed difference: <c>+3</c>, <c>-0.5</c>.</summary>
    public string Gain(Value before, Value after)
    {
        if (!before.IsNumber || !after.IsNumber)
        {
            return "?";
        }

        var gain = after.AsNumber - before.AsNumber;
        return (gain.Sign < 0 ? "" : "+") + Figure(Value.Of(gain));
    }

    /// <summary>A measured figure, with three decimals.</summary>
    public string Decimals(double figure) => (Math.Round(figure, 3) + 0.0).ToString("0.000", _numbers);

    /// <summary>A figure for a glance, with two decimals.</summary>
    public string Hundredths(double figure) => (Math.Round(figure, 2) + 0.0).ToString("0.00", _numbers);

    /// <summary>A share of a whole: <c>16</c> for 0.159.</summary>
    public static int Percent(double share) => (int)Math.Round(100 * share, MidpointRounding.AwayFromZero);

    /// <summary>A chance for people: <c>in 7 of 10 cases</c>; exact where it comes out even in a hundred cases or fewer, else about so many of a thousand.</summary>
    public string Odds(Number chance)
    {
        if (chance.Denominator == 1)
        {
            return Say(chance.Sign > 0 ? "odds.always" : "odds.never");
        }

        long whole = chance.Denominator <= MostCases ? (long)chance.Denominator : ManyCases;
        var cases = chance * whole;
        long part = (long)(((2 * cases.Numerator) + cases.Denominator) / (2 * cases.Denominator));
        return cases.IsInteger ? Say("odds.exactly", ("part", part), ("whole", whole))
            : part == 0 ? Say("odds.hardly", ("whole", whole))
            : part == whole ? Say("odds.nearly")
            : Say("odds.about", ("part", part), ("whole", whole));
    }

    /// <summary>A time in seconds, with two decimals.</summary>
    public string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.00", _numbers) + " s";

    private string Show(object value) => value is IFormattable number ? number.ToString("#,0", _numbers) : value.ToString() ?? "";
}
