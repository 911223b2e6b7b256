using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using Dramaturg.Cli;
using Dramaturg.Cli.Output;

// Ctrl-C asks the verb to end; it then reports what it has. A second one ends it at once, and so does time where a verb cannot hear the first,
// because it waits for a pipe that nobody writes to. Stories may nest deeply, so the work has a large stack of its own.
using var cancellation = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);

var patience = TimeSpan.FromSeconds(30);
int exitCode = ExitCode.OurFault;
using var done = new ManualResetEvent(false);
new Thread(Work, 64 << 20) { IsBackground = true }.Start();
WaitHandle.WaitAny([done, cancellation.Token.WaitHandle]);
return done.WaitOne(patience) ? exitCode : ExitCode.Cancelled;

void Cancel(PosixSignalContext signal)
{
    signal.Cancel = !cancellation.IsCancellationRequested;
    cancellation.Cancel();
}

void Work()
{
    using (var output = Open(Console.OpenStandardOutput()))
    {
        var error = Open(Console.OpenStandardError());
        error.AutoFlush = true;
        exitCode = CommandLine.Run(args, output, error, Terminal.OfProcess(), cancellation.Token);
    }

    done.Set();
}

static StreamWriter Open(Stream stream) => new(stream, new UTF8Encoding(false)) { NewLine = "\n" };
