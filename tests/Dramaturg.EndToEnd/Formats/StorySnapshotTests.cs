using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Xunit;

namespace Dramaturg.EndToEnd.Formats;

/// <summary>
/// The film and the comedy in every form and both languages. In Fountain they lie in Snapshots as they are told, so that what changes can be read; of every other form
/// lies there how long it is and what it hashes to. With DRAMATURG_UPDATE=1 these tests write both anew instead of comparing; look at what changed.
/// </summary>
public sealed class StorySnapshotTests
{
    [Theory]
    [InlineData("wege-des-lebens", "de")]
    [InlineData("wege-des-lebens", "en")]
    [InlineData("seven-tears", "de")]
    [InlineData("seven-tears", "en")]
    public void Forms_OfAShippedStory_AreAsTheyWere(string story, string language)
    {
        string folder = Repository.At("tests", "Dramaturg.EndToEnd", "Formats", "Snapshots");
        var told = SnapshotTests.Forms.ToDictionary(form => form, form => SnapshotTests.Tell(Repository.At("stories", story), form, language));
        Compare(Path.Combine(folder, $"{story}.{language}.fountain"), Encoding.UTF8.GetString(told["fountain"]));
        Compare(Path.Combine(folder, $"{story}.{language}.hashes"), string.Concat(SnapshotTests.Forms.Select(form =>
            FormattableString.Invariant($"{form} {told[form].Length} {Convert.ToHexString(SHA256.HashData(told[form]))}\n"))));
    }

    private static void Compare(string path, string told)
    {
        if (Environment.GetEnvironmentVariable("DRAMATURG_UPDATE") == "1")
        {
            File.WriteAllText(path, told);
        }

        Assert.Equal(File.ReadAllText(path), told);
    }
}
