using System;
using System.Globalization;
using System.IO;
using Dramaturg.Planner.Search;

namespace Dramaturg.Cli.Output;

/// <summary>One line on a terminal that says what is going on, and is gone when it is over.</summary>
public sealed class ProgressLine : IDisposable
{
    private readonly TextWriter _error;
    private readonly bool _isShown;
    private bool _isDirty;

    public ProgressLine(TextWriter error, bool isShown)
    {
        _error = error;
        _isShown = isShown;
    }

    public void Show(SearchStatistics statistics) => Say(string.Create(
        CultureInfo.InvariantCulture,
        $"searching {statistics.Elapsed.TotalSeconds:0.0} s · {statistics.ExpandedCount:#,0} states expanded · {statistics.NodeCount:#,0} minds · {statistics.TableBytes >> 20:#,0} MB"));

    public void Say(string what)
    {
        if (_isShown)
        {
            _error.Write("\r\u001b[2K" + what);
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
