using System.Collections.Generic;
using System.Text;

namespace Dramaturg.Language.Tests;

internal static class Markdown
{
    /// <summary>The code blocks of one language, in order.</summary>
    public static IEnumerable<string> Fences(string page, string language)
    {
        StringBuilder? fence = null;
        foreach (string line in page.Split('\n'))
        {
            if (fence is null && line == "```" + language)
            {
                fence = new StringBuilder();
            }
            else if (fence is not null && line == "```")
            {
                yield return fence.ToString();
                fence = null;
            }
            else
            {
                fence?.Append(line).Append('\n');
            }
        }
    }
}
