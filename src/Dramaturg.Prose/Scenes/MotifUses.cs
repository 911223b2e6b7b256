using System.Collections.Generic;

namespace Dramaturg.Prose.Scenes;

internal static class MotifUses
{
    public static IEnumerable<MotifUse> Of(KeyedText entry)
    {
        MotifUseKind? kind = entry.Key.Text switch
        {
            "plants" => MotifUseKind.Plants,
            "changes" => MotifUseKind.Changes,
            "pays" => MotifUseKind.Pays,
            _ => null,
        };
        int start = 0;
        foreach (string motif in kind is null ? [] : entry.Value.Text.Split(','))
        {
            yield return new MotifUse(kind!.Value, entry.Value.Part(start, motif.Length));
            start += motif.Length + 1;
        }
    }
}
