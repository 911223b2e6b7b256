using System.Collections.Generic;
using System.IO;
using System.Text;

namespace Dramaturg.Loading;

/// <summary>The story that <c>new</c> writes: files of the facade's folder Starter, with the name put in.</summary>
public static class StarterStory
{
    private const string Prefix = "starter/";

    public static IEnumerable<(string File, string Text)> Files(string name)
    {
        var assembly = typeof(StarterStory).Assembly;
        foreach (string resource in assembly.GetManifestResourceNames())
        {
            if (resource.StartsWith(Prefix, System.StringComparison.Ordinal))
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
                yield return (resource[Prefix.Length..], reader.ReadToEnd().Replace("NAME", Title(name), System.StringComparison.Ordinal));
            }
        }
    }

    private static string Title(string name) => name.Replace("\"", "", System.StringComparison.Ordinal);
}
