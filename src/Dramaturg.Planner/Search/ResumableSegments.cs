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
    private bool _isExhausted;

    /// <param name="all">All minimal segments, enumerated only if needed.</param>
    public ResumableSegments(SegmentSearch search, System.Func<Segment, Segment> trim, IEnumerable<Segment> all)
    {
        _search = search;
        _trim = trim;
        _all = all;
    }

    public bool TryGet(int rank, out Segment segment)
    {
        while (_found.Count <= rank && !_isExhausted)
        {
            FindNext();
        }

        segment = rank < _found.Count ? _found[rank] : null!;
        return rank < _found.Count;
    }

    private void FindNext()
    {
        if (_rest is not null)
        {
            FindNextOfAll(_rest);
        }
        else if (_search.Next() is { } next)
        {
            var trimmed = _trim(next);
            _isTrimmed |= trimmed.Actions.Length < next.Actions.Length;
            Keep(trimmed);
        }
        else if (_isTrimmed)
        {
            _rest = _all.GetEnumerator();
        }
        else
        {
            _isExhausted = true;
        }
    }

    private void FindNextOfAll(IEnumerator<Segment> rest)
    {
        if (rest.MoveNext())
        {
            Keep(rest.Current);
        }
        else
        {
            _isExhausted = true;
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
