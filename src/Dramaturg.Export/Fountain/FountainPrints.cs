using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Dramaturg.Export.Scripts;
using Dramaturg.Prose.Fountain;
using Dramaturg.Prose.Telling;
using Dramaturg.Prose.Texts;

namespace Dramaturg.Export.Fountain;

/// <summary>Under an exported screenplay, struck out so that nobody prints it: a print of what each line said, for <c>import</c>.</summary>
internal static partial class FountainPrints
{
    /// <summary>Null without a line that has an id.</summary>
    public static Boneyard? Of(Screenplay screenplay)
    {
        var prints = screenplay.Scenes.SelectMany(scene => scene.Lines).Where(line => line.Id is not null).Select(line => $"{line.Id}: {Fingerprint.Of(line.Element)}\n").Distinct().ToArray();
        return prints.Length == 0 ? null : new Boneyard(PlacedText.Told(
            $"\nTold by Dramaturg in {screenplay.Language}. These prints show import which lines were changed; keep them.\n{string.Concat(prints)}"));
    }

    public static ExportedScript Read(FountainDocument document)
    {
        var told = document.Elements.OfType<Boneyard>().Select(struck => (struck.Text.Text, Head: Head().Match(struck.Text.Text))).Where(struck => struck.Head.Success).ToArray();
        var prints = told.SelectMany(struck => struck.Text.Split('\n')).Select(line => Print().Match(line)).Where(line => line.Success);
        return new ExportedScript(document, told.Select(struck => struck.Head.Groups[1].Value).FirstOrDefault(), prints.ToLookup(line => line.Groups[1].Value, line => line.Groups[2].Value, StringComparer.Ordinal));
    }

    [GeneratedRegex(@"^\s*Told by Dramaturg in ([\w-]+)\.")]
    private static partial Regex Head();

    [GeneratedRegex(@"^\s*(.+): ([0-9a-f]{8})\s*$")]
    private static partial Regex Print();
}
