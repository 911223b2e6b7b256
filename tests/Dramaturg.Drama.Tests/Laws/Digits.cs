using System.Globalization;

namespace Dramaturg.Drama.Tests.Laws;

/// <summary>Figures as text, for lines that must be the same.</summary>
internal static class Digits
{
    private const double Nudge = 3e-11;

    /// <summary>Nine digits. A sum in another order differs in its last bit, and fractions like 1/1024 lie right between two roundings: all figures are moved a little, so that both say the same.</summary>
    public static string Of(double figure) => (figure + Nudge).ToString("F9", CultureInfo.InvariantCulture);
}
