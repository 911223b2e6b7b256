using System.Collections.Generic;
using Dramaturg.Language.Text;
using Dramaturg.Prose.Texts;

namespace Dramaturg.Screenplays;

/// <summary>Places in files of prose as places that diagnostics can show.</summary>
internal sealed class ProseSources
{
    private readonly Dictionary<string, SourceText> _sources = [];

    public ProseFile Add(SourceText source)
    {
        _sources[source.FileName] = source;
        return new ProseFile(source.FileName, source.Text);
    }

    public TextLocation Locate(ProseSpan span) => new(_sources[span.File.Name], new TextSpan(span.Start, span.Length));
}
