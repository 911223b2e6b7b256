using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Prose.Faults;

namespace Dramaturg.Prose.Scenes;

/// <summary>Holds the motifs of a language together: what is paid was planted, and what is planted comes again.</summary>
public static class MotifChecker
{
    public static void Check(SceneBook book, ProseFindings findings)
    {
        var lines = book.Scenes.SelectMany(scene => scene.Lines).Concat(book.Voices.SelectMany(voice => voice.Lines).Select(line => line.Line));
        var uses = book.Scenes.SelectMany(scene => scene.Header.Motifs).Concat(lines.SelectMany(line => line.Motifs)).ToArray();
        string[] planted = Names(uses, use => use.Kind == MotifUseKind.Plants);
        string[] used = Names(uses, use => use.Kind != MotifUseKind.Plants);
        foreach (var use in uses.Where(use => use.Kind != MotifUseKind.Plants && !planted.Contains(use.Motif.Text)))
        {
            findings.AddUnknown(ProseFault.NeverPlanted, use.Motif, planted);
        }

        foreach (var use in uses.Where(use => use.Kind == MotifUseKind.Plants && !used.Contains(use.Motif.Text)).DistinctBy(use => use.Motif.Text))
        {
            findings.Add(ProseFault.NeverPaid, use.Motif.Span, use.Motif.Text);
        }
    }

    private static string[] Names(IEnumerable<MotifUse> uses, Func<MotifUse, bool> which) => [.. uses.Where(which).Select(use => use.Motif.Text).Distinct()];
}
