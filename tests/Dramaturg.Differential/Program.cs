// dotnet run --project tests/Dramaturg.Differential -c Release -- compare 10000 --seed 1
// compares the planners on so many random stories; any other arguments are for the test runner.

using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;

namespace Dramaturg.Differential;

internal static class Program
{
    public static async Task<int> Main(string[] args) => args switch
    {
        ["compare", var count] => Compare(count, "1"),
        ["compare", var count, "--seed", var seed] => Compare(count, seed),
        ["compare", ..] => Usage(),
        _ when args.Any(arg => arg is "--server" or "--internal-msbuild-node") =>
            await Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
        _ => await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args),
    };

    private static int Compare(string count, string seed) =>
        int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out int stories) && stories > 0
        && ulong.TryParse(seed, NumberStyles.None, CultureInfo.InvariantCulture, out ulong first)
            ? new Campaign(Console.Out, Console.Error).Run(first, stories) ? 0 : 1
            : Usage();

    private static int Usage()
    {
        Console.Error.WriteLine("compare COUNT [--seed SEED]");
        return 2;
    }
}
