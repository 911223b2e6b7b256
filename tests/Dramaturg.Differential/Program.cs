// dotnet run --project tests/Dramaturg.Differential -c Release -- compare 10000 --seed 1 --with growth
// compares the planners on so many random stories, with what is named or without; any other arguments are for the test runner.

using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Dramaturg.Testing;

namespace Dramaturg.Differential;

internal static class Program
{
    public static async Task<int> Main(string[] args) => args switch
    {
        ["compare", .. var rest] => Compare(rest),
        _ when args.Any(arg => arg is "--server" or "--internal-msbuild-node") =>
            await Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
        _ => await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args),
    };

    private static int Compare(string[] args)
    {
        var traits = StoryTraits.None;
        while (args is [.., "--with", var name] && Enum.TryParse(name, ignoreCase: true, out StoryTraits trait))
        {
            traits |= trait;
            args = args[..^2];
        }

        return args switch
        {
            [var count] => Compare(count, "1", traits),
            [var count, "--seed", var seed] => Compare(count, seed, traits),
            _ => Usage(),
        };
    }

    private static int Compare(string count, string seed, StoryTraits traits) =>
        int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out int stories) && stories > 0
        && ulong.TryParse(seed, NumberStyles.None, CultureInfo.InvariantCulture, out ulong first)
            ? new Campaign(Console.Out, Console.Error, traits).Run(first, stories) ? 0 : 1
            : Usage();

    private static int Usage()
    {
        Console.Error.WriteLine("compare COUNT [--seed SEED] [--with growth] [--with time] [--with chance] [--with bystander]");
        return 2;
    }
}
