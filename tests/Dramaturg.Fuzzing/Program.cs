// dotnet run --project tests/Dramaturg.Fuzzing -c Release -- mutate 1000000 --seed 1
// reads so many mutated texts, one for each seed from the first on; `show SEED` prints a text. Any other arguments are for the test runner.

using System;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Dramaturg.Fuzzing;

internal static class Program
{
    public static async Task<int> Main(string[] args) => args switch
    {
        ["mutate", var count] => Mutate(count, "1"),
        ["mutate", var count, "--seed", var seed] => Mutate(count, seed),
        ["show", var seed] => Show(seed),
        ["mutate" or "show", ..] => Usage(),
        _ when args.Any(arg => arg is "--server" or "--internal-msbuild-node") =>
            await Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
        _ => await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args),
    };

    private static int Mutate(string count, string seed)
    {
        if (!int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out int texts) || Seed(seed) is not { } first)
        {
            return Usage();
        }

        var campaign = new Campaign(Console.Error);
        campaign.Run(first, texts);
        Console.Out.WriteLine(campaign.Report());
        return campaign.Failures.Count == 0 && campaign.SlowCount == 0 ? 0 : 1;
    }

    private static int Show(string seed)
    {
        if (Seed(seed) is not { } known)
        {
            return Usage();
        }

        Console.Out.Write(new Mutator(Corpus.OfRepository()).Text(known).Text);
        return 0;
    }

    private static ulong? Seed(string text) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed) ? seed : null;

    private static int Usage()
    {
        Console.Error.WriteLine("mutate COUNT [--seed FIRST], or show SEED");
        return 2;
    }
}
