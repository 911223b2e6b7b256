// One run of a program, measured from outside. Wall time is the clock's. CPU time is what the system accounts to finished children of this
// process, which is exact because only one runs at a time. Peak memory is the child's own high-water mark, read every few milliseconds
// while it lives; what it grows in the last of them is not seen. Linux tells both, other systems may not.

using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Dramaturg.Cli.Measuring;

/// <param name="PeakBytes">0: not known.</param>
/// <param name="ExitCode">Null: ended by us because it took too long.</param>
internal sealed record ProcessCost(TimeSpan Wall, TimeSpan Cpu, long PeakBytes, int? ExitCode, string Output, string Error)
{
    private const int PollMilliseconds = 4;

    /// <param name="patience">After this long the program is ended.</param>
    /// <exception cref="OperationCanceledException">Cancelled; the program is ended.</exception>
    /// <exception cref="UsageException">The program cannot be started.</exception>
    public static ProcessCost Of(ShellCommand command, IReadOnlyList<string> arguments, TimeSpan patience, CancellationToken cancellation)
    {
        var before = ChildUsage.CpuOfFinished();
        var watch = Stopwatch.StartNew();
        using var process = Start(command, arguments);
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        long peak = 0;
        bool isLate = false;
        do
        {
            peak = Math.Max(peak, ChildUsage.PeakBytesOf(process.Id));
            isLate = watch.Elapsed > patience;
            if (isLate || cancellation.IsCancellationRequested)
            {
                End(process);
                cancellation.ThrowIfCancellationRequested();
            }
        }
        while (!process.WaitForExit(PollMilliseconds));

        var wall = watch.Elapsed;
        Task.WaitAll([output, error], CancellationToken.None);
        return new ProcessCost(wall, ChildUsage.CpuOfFinished() - before, peak, isLate ? null : process.ExitCode, output.Result, error.Result);
    }

    private static Process Start(ShellCommand command, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(command.Program, [.. command.Arguments, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception fault)
        {
            throw new UsageException($"'{command.Program}' cannot be started: {fault.Message}");
        }
    }

    private static void End(Process process)
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }
}
