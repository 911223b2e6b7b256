using System.Globalization;

namespace Dramaturg.Language.Text;

/// <summary>Numbers as people write them. A decimal rounds silently what has more digits than it can hold; numbers of stories are exact.</summary>
internal static class ExactNumber
{
    private const int MostDigits = 28;

    /// <summary>False for what is no number, or cannot be held exactly.</summary>
    public static bool TryParse(string text, out decimal value)
    {
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        value = 0;
        return DigitCount(text) <= MostDigits && decimal.TryParse(text, Styles, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>All digits but zeros in front of a whole number.</summary>
    private static int DigitCount(string text)
    {
        int count = 0;
        bool isBehindPoint = false;
        foreach (char character in text)
        {
            isBehindPoint |= character == '.';
            count += character is >= '0' and <= '9' && (count > 0 || isBehindPoint || character != '0') ? 1 : 0;
        }

        return count;
    }
}
