using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading;
using Dramaturg.Analysis;
using Dramaturg.Cli.Output.Drama;
using Dramaturg.Planner.Search;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output;

/// <summary>What a run works out about the stories found, until a bound is hit; in the end it says what is missing for that, and as which exit code.</summary>
internal sealed class BoundedWork : IDisposable
{
    private static readonly Dictionary<string, string> s_keys = new(StringComparer.Ordinal)
    {
        ["knowledge"] = "missing.knowledge",
        ["fortunes"] = "missing.fortunes",
        ["feelings"] = "missing.feelings",
        ["relations"] = "missing.relations",
        ["dilemmas"] = "missing.dilemmas",
        ["conflicts"] = "missing.conflicts",
        ["tension"] = "missing.tension",
        ["questions"] = "missing.questions",
        ["ending"] = "missing.ending",
        ["continuity"] = "missing.continuity",
        ["reasons"] = "missing.reasons",
        ["scores"] = "missing.scores",
        ["scenes"] = "missing.scenes",
        ["closing"] = "missing.closing",
        ["answer"] = "missing.answer",
        ["repairs"] = "missing.repairs",
    };

    private readonly RunBounds _bounds;
    private readonly List<string> _missing = [];

    /// <param name="time">Of the whole run, from now on. Null: no bound.</param>
    public BoundedWork(TimeSpan? time, long? memoryBytes, CancellationToken cancellation) => _bounds = new RunBounds(time, memoryBytes, cancellation);

    public CancellationToken Token => _bounds.Token;

    public bool IsWhole => _missing.Count == 0;

    public bool Lacks(string part) => _missing.Contains(part);

    public void Dispose() => _bounds.Dispose();

    /// <summary>Works out one part.</summary>
    /// <returns>False if a bound ended it: then it is missing.</returns>
    public bool Try(string part, Action work)
    {
        try
        {
            work();
            return true;
        }
        catch (OperationCanceledException) when (_bounds.Hit is not null)
        {
            Lack(part);
            return false;
        }
    }

    public void Lack(string part)
    {
        if (!_missing.Contains(part))
        {
            _missing.Add(part);
        }
    }

    /// <summary>Bounds an analysis from here on, and works out its parts in turn.</summary>
    public void Each(IReadOnlyList<DramaPart> parts, StoryAnalysis analysis, Action<DramaPart> write)
    {
        analysis.Road.World.Bound(Token);
        if (parts.FirstOrDefault(part => part.LooksAhead) is { } first)
        {
            Try(first.Name, analysis.LookAhead);
        }

        foreach (var part in parts)
        {
            Try(part.Name, () => write(part));
        }
    }

    /// <summary>For people; nothing if nothing is missing.</summary>
    public void Write(Page page, Sentences sentences)
    {
        if (!IsWhole)
        {
            page.Line();
            page.Line(InWords(sentences), Tone.Strong);
        }
    }

    public string InWords(Sentences sentences)
    {
        var frame = sentences.Frame;
        string missing = string.Join(", ", _missing.Select(part => frame.Say(s_keys[part])));
        return Limit is LimitKind.Cancelled
            ? frame.Say("analysis.cancelled", ("missing", missing))
            : frame.Say("analysis.ended", ("limit", SearchEnd.Name(frame, Limit)), ("missing", missing)) + " " + frame.Say("analysis.more", ("option", "--" + TellingJson.Name(Limit)));
    }

    /// <summary>One property; nothing if nothing is missing.</summary>
    public void Write(Utf8JsonWriter json)
    {
        if (!IsWhole)
        {
            json.WriteStartObject("unfinished");
            json.WriteString("limit", TellingJson.Name(Limit));
            json.Strings("missing", _missing);
            json.WriteEndObject();
        }
    }

    /// <param name="code">If nothing is missing.</param>
    public int Code(int code) => IsWhole ? code : SearchEnd.CodeOf(Limit);

    private LimitKind Limit => _bounds.Hit ?? LimitKind.Cancelled;
}
