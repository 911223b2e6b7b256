// dotnet run --project tests/Dramaturg.Drama.Tests -c Release -- laws 100000 --seed 1
// tries every law until its subject has occurred so often; --only NAME tries the laws whose name has that part. Any other arguments are for the test runner.

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Dramaturg.Drama.Tests.Laws;

namespace Dramaturg.Drama.Tests;

internal static class Program
{
    public static async Task<int> Main(string[] args) => args switch
    {
        ["laws", var count] => Try(count, "1", ""),
        ["laws", var count, "--seed", var seed] => Try(count, seed, ""),
        ["laws", var count, "--only", var name] => Try(count, "1", name),
        ["laws", var count, "--seed", var seed, "--only", var name] => Try(count, seed, name),
        ["laws", ..] => Usage(),
        _ when args.Any(arg => arg is "--server" or "--internal-msbuild-node") =>
            await Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
        _ => await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args),
    };

    private static int Try(string count, string seed, string name) =>
        int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out int cases) && cases > 0
        && ulong.TryParse(seed, NumberStyles.None, CultureInfo.InvariantCulture, out ulong first)
        && Law.All.Where(law => law.Name.Contains(name, StringComparison.OrdinalIgnoreCase)).ToArray() is { Length: > 0 } laws
            ? Try(laws, cases, first)
            : Usage();

    private static int Try(IEnumerable<Law> laws, int cases, ulong first)
    {
        var trials = laws.Select(law => Report(LawTrial.Of(law, first, cases))).ToArray();
        return trials.All(trial => trial.Holds) ? 0 : 1;
    }

    private static LawTrial Report(LawTrial trial)
    {
        Console.WriteLine(trial);
        return trial;
    }

    private static int Usage()
    {
        Console.Error.WriteLine("laws COUNT [--seed SEED] [--only NAME]");
        return 2;
    }
}
