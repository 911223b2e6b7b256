using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Dramaturg.Cli.Verbs;

/// <summary>Options that take a number within bounds; anything else is answered with what they take.</summary>
internal static class NumberOptions
{
    public static Option<int> From(this Option<int> option, int least, int most = int.MaxValue)
    {
        option.CustomParser = given => (int)Whole(option, given, least, most);
        return option;
    }

    public static Option<int?> From(this Option<int?> option, int least, int most = int.MaxValue)
    {
        option.CustomParser = given => (int)Whole(option, given, least, most);
        return option;
    }

    public static Option<long?> From(this Option<long?> option, long least)
    {
        option.CustomParser = given => Whole(option, given, least, long.MaxValue);
        return option;
    }

    public static Option<double> OfSeconds(this Option<double> option)
    {
        option.CustomParser = given => Seconds(option, given);
        return option;
    }

    public static Option<double?> OfSeconds(this Option<double?> option)
    {
        option.CustomParser = given => Seconds(option, given);
        return option;
    }

    private static long Whole(Option option, ArgumentResult given, long least, long most)
    {
        string text = given.Tokens[0].Value;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) && number >= least && number <= most)
        {
            return number;
        }

        string range = most >= int.MaxValue ? Invariant($"from {least}") : Invariant($"from {least} to {most}");
        given.AddError($"{option.Name} takes a whole number {range}, not '{text}'.");
        return least;
    }

    private static double Seconds(Option option, ArgumentResult given)
    {
        string text = given.Tokens[0].Value;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) && number >= 0)
        {
            return number;
        }

        given.AddError($"{option.Name} takes seconds, such as 5 or 0.5, not '{text}'.");
        return 0;
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
