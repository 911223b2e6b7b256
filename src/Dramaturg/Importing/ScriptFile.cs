using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Dramaturg.Export.Scripts;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Text;
using Dramaturg.Loading;
using Dramaturg.Prose.Texts;

namespace Dramaturg.Importing;

/// <summary>A file with a screenplay, as far as it could be read.</summary>
/// <param name="Problem">Null where there is a script.</param>
public sealed record ScriptFile(SourceText? Source, ExportedScript? Script, Diagnostic? Problem)
{
    /// <summary>Never throws for a bad file.</summary>
    public static ScriptFile Load(string path)
    {
        var text = TextFile.Read(path);
        return text.Text is { } source ? Read(source) : new ScriptFile(null, null, text.Problem);
    }

    public static ScriptFile Read(SourceText source)
    {
        try
        {
            return new ScriptFile(source, ExportedScript.Read(new ProseFile(source.FileName, source.Text)), null);
        }
        catch (BrokenScriptException broken)
        {
            var place = new TextLocation(source, new TextSpan(broken.Place.Start, broken.Place.Length));
            return new ScriptFile(source, null, ImportDiagnostics.BrokenScript.At(place, broken.Message.TrimEnd('.')));
        }
    }

    /// <summary>Writes changed texts into their files, each as a whole or not at all. A mark of UTF-8 at a file's beginning stays.</summary>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static void Write(IReadOnlyDictionary<string, string> files)
    {
        foreach (var (path, text) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            string fresh = path + ".new";
            File.WriteAllText(fresh, text, new UTF8Encoding(StartsWithMark(path)));
            File.Move(fresh, path, overwrite: true);
        }
    }

    private static bool StartsWithMark(string path)
    {
        using var file = File.OpenRead(path);
        byte[] head = new byte[3];
        return file.ReadAtLeast(head, 3, throwOnEndOfStream: false) == 3 && head.AsSpan().SequenceEqual(Encoding.UTF8.Preamble);
    }
}
