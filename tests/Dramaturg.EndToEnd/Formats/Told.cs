using System.IO;
using Dramaturg.Cli;
using Dramaturg.Cli.Output;
using Xunit;

namespace Dramaturg.EndToEnd.Formats;

/// <summary>Stories told in a form.</summary>
internal static class Told
{
    public static string Lantern { get; } = Repository.At("stories", "lantern");

    public static string Film { get; } = Repository.At("stories", "wege-des-lebens");

    public static string As(string form, string story, string language) => Run.Of("tell", story, "--as", form, "--lang", language).Printed;

    /// <summary>A screenplay in Fountain without what import needs of it.</summary>
    public static string WithoutPrints(string fountain) => fountain.Split("\n/*\nTold by Dramaturg", 2)[0];

    /// <summary>What the form writes into a file.</summary>
    public static byte[] Bytes(string story, params string[] options)
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder.Path, "told");
        var run = Run.Of(["tell", story, "--output", file, .. options]);
        Assert.True(run.Code == ExitCode.Done, run.Error);
        Assert.Empty(run.Output);
        return File.ReadAllBytes(file);
    }
}
