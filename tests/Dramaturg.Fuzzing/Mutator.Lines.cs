using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Testing;

namespace Dramaturg.Fuzzing;

internal sealed partial class Mutator
{
    private static string ByLines(string text, IReadOnlyList<SeedText> texts, int count, SplitMix random)
    {
        var lines = text.Split('\n').ToList();
        for (; count > 0 && lines.Count > 0; count--)
        {
            Change(lines, texts, random);
        }

        return string.Join('\n', lines);
    }

    private static void Change(List<string> lines, IReadOnlyList<SeedText> texts, SplitMix random)
    {
        int at = random.Below(lines.Count);
        switch (random.Below(7))
        {
            case 0:
                lines.RemoveRange(at, Math.Min(random.Between(1, 4), lines.Count - at));
                break;
            case 1:
                lines.InsertRange(random.Below(lines.Count), lines.GetRange(at, Math.Min(random.Between(1, 4), lines.Count - at)));
                break;
            case 2:
                int other = random.Below(lines.Count);
                (lines[at], lines[other]) = (lines[other], lines[at]);
                break;
            case 3:
                lines.Insert(at, random.Pick(random.Pick(texts).Text.Split('\n')));
                break;
            case 4:
                lines[at] = new string(' ', random.Below(9)) + lines[at].Trim();
                break;
            case 5:
                lines[at] += random.Pick(["\r", "\t", " \\", " #", " //", " /*", ",", ";", ":", ""]) + (at + 1 < lines.Count ? lines[at + 1] : "");
                break;
            default:
                lines[at] = Repeat(lines[at] + "\n", random);
                break;
        }
    }
}
