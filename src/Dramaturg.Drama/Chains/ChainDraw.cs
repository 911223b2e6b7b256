// What happens first is drawn as a race: every act has a waiting time, exponential with its weight as rate, and the first one that is told wins. So an act wins with a chance of its weight in the sum of
// the weights of all that are told, and those that come later need not be asked whether they are. A waiting time depends on the walk, the depth and the act alone.

using Dramaturg.Model;

namespace Dramaturg.Drama.Chains;

/// <summary>The random numbers of one step of one walk; the same for the same walk and depth.</summary>
internal readonly record struct ChainDraw(int Walk, int Depth)
{
    private const int LogarithmTerms = 16;

    /// <param name="act">Null for "nothing".</param>
    public double WaitFor(ActionId? act, double weight) => -Logarithm(1 - DiceFor(act is { } done ? done.Value + 1 : 0).Throw()) / weight;

    private Dice DiceFor(int act) => new(((ulong)Walk << 40) + ((ulong)Depth << 32) + (ulong)act);

    /// <summary>The natural logarithm of a number above 0 and up to 1, by additions and divisions alone: the same on every machine.</summary>
    private static double Logarithm(double number)
    {
        int halvings = 0;
        for (; number < 0.5; number *= 2)
        {
            halvings++;
        }

        return Series(number) - (halvings * Log2);
    }

    private const double Log2 = 0.69314718055994530942;

    /// <summary>ln x = 2 (z + z³/3 + z⁵/5 + …) with z = (x − 1) / (x + 1).</summary>
    private static double Series(double number)
    {
        double z = (number - 1) / (number + 1);
        double sum = 0;
        double power = z;
        for (int i = 0; i < LogarithmTerms; i++, power *= z * z)
        {
            sum += power / ((2 * i) + 1);
        }

        return 2 * sum;
    }
}
