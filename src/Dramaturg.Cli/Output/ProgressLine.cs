using System;
using System.Globalization;
using System.IO;
using Dramaturg.Planner.Search;

namespace Dramaturg.Cli.Output;

/// <summary>One line on a terminal that says how far a search is, and is gone when the search is over.</summary>
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

    public void Show(SearchStatistics statistics)
    {
        if (!_isShown)
        {
            return;
        }

        _error.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"\r\u001b[2Ksearching {statistics.Elapsed.TotalSeconds:0.0} s · {statistics.ExpandedCount:#,0} states expanded · {statistics.NodeCount:#,0} minds · {statistics.TableBytes >> 20:#,0} MB"));
        _isDirty = true;
    }

    public void Dispose()
    {
        if (_isDirty)
        {
            _error.Write("\r\u001b[2K");
        }
    }
}
