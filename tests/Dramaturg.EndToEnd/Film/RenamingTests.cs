using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Dramaturg.EndToEnd.Film;

public sealed class RenamingTests
{
    private static readonly Dictionary<string, string> s_names = new()
    {
        ["Roland"] = "Zeno",
        ["Katrin"] = "Abigail",
        ["Lukas"] = "Yves",
        ["Miriam"] = "Bruno",
        ["Frau Schmidt"] = "Herr Aal",
        ["Frau Berger"] = "Herr Zander",
    };

    /// <summary>Names are only names, whatever their order in the alphabet: acts, reasons and figures stay as they are.</summary>
    [Fact]
    public void Film_EverybodyRenamed_TellsTheSame()
    {
        string renamed = FilmStory.AsShipped.Rename(s_names).Tell().Json;
        string back = s_names.Aggregate(renamed, (text, name) => text.Replace(name.Value, name.Key, System.StringComparison.Ordinal));
        Assert.Equal(FilmStory.AsShipped.Tell().Json, back);
    }
}
