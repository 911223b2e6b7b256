using System;
using System.IO;
using Dramaturg.Frames;
using Dramaturg.Planner.Search;

namespace Dramaturg.Cli.Output;

/// <summary>One line on a terminal that says how far the work is, and is gone when it is over.</summary>
public sealed class ProgressLine : IDisposable
{
    private readonly TextWriter _error;
    private readonly bool _isShown;
    private readonly Frame _frame;
    private bool _isDirty;

    public ProgressLine(TextWriter error, bool isShown, Frame? frame = null)
    {
        _error = error;
        _isShown = isShown;
        _frame = frame ?? Frame.English;
    }

    public void Show(SearchStatistics statistics) => Show(_frame.Say(
        "search.progress",
        ("time", _frame.Seconds(statistics.Elapsed)),
        ("states", _frame.Count("search.states", "count", statistics.ExpandedCount)),
        ("minds", _frame.Count("search.minds", "count", statistics.NodeCount)),
        ("memory", statistics.TableBytes >> 20)));

    public void Show(string text)
    {
        if (_isShown)
        {
            _error.Write("\r\u001b[2K" + text);
            _isDirty = true;
        }
    }

    public void Dispose()
    {
        if (_isDirty)
        {
            _error.Write("\r\u001b[2K");
        }
    }
}
