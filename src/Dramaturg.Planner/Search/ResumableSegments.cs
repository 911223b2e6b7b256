using System.Collections.Generic;

namespace Dramaturg.Planner.Search;

/// <summary>The ends of a segment, found as far as asked for; each by a minimal segment and each another state.</summary>
/// <remarks>
/// A best-first search gives each end once, by the first way it finds. Where that way had to be trimmed, and so led elsewhere, another way
/// to the same end may be minimal; when the search is exhausted and that has happened, all minimal segments are gone through.
/// </remarks>
internal sealed class ResumableSegments
{
    private readonly SegmentSearch _search;
    private readonly System.Func<Segment, Segment> _trim;
    private readonly IEnumerable<Segment> _all;
    private readonly List<Segment> _found = new();
    private readonly HashSet<int> _ends = new();
    private IEnumerator<Segment>? _rest;
    private bool _isTrimmed;

    /// <param name="all">All minimal segments, enumerated only if needed.</param>
    public ResumableSegments(SegmentSearch search, System.Func<Segment, Segment> trim, IEnumerable<Segment> all)
    {
        _search = search;
        _trim = trim;
        _all = all;
    }

    /// <summary>Nothing is left to find.</summary>
    public bool IsExhausted { get; private set; }

    /// <summary>The end of this rank, if the search comes to it before it has expanded so many nodes in all.</summary>
    public bool TryGet(int rank, int effort, out Segment segment)
    {
        while (_found.Count <= rank && !IsExhausted && FindNext(effort))
        {
        }

        segment = rank < _found.Count ? _found[rank] : null!;
        return rank < _found.Count;
    }

    /// <summary>False when there is nothing more to find with this effort.</summary>
    private bool FindNext(int effort)
    {
        if (_rest is not null)
        {
            FindNextOfAll(_rest);
            return true;
        }

        if (_search.Next(effort) is { } next)
        {
            var trimmed = _trim(next);
            _isTrimmed |= trimmed.Actions.Length < next.Actions.Length;
            Keep(trimmed);
            return true;
        }

        if (_search.IsExhausted)
        {
            IsExhausted = !_isTrimmed;
            _rest = _isTrimmed && effort == int.MaxValue ? _all.GetEnumerator() : null;
        }

        return _rest is not null;
    }

    private void FindNextOfAll(IEnumerator<Segment> rest)
    {
        if (rest.MoveNext())
        {
            Keep(rest.Current);
        }
        else
        {
            IsExhausted = true;
        }
    }

    private void Keep(Segment segment)
    {
        if (_ends.Add(segment.End))
        {
            _found.Add(segment);
        }
    }
}
