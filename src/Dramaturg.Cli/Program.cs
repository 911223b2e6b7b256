using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using Dramaturg.Cli;
using Dramaturg.Cli.Output;

// Ctrl-C asks the verb to end; it then reports what it has. Stories may nest deeply, so the work has a large stack of its own.
using var cancellation = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);

int exitCode = ExitCode.OurFault;
var work = new Thread(Work, 64 << 20);
work.Start();
work.Join();
return exitCode;

void Cancel(PosixSignalContext signal)
{
    signal.Cancel = true;
    cancellation.Cancel();
}

void Work()
{
    using var output = Open(Console.OpenStandardOutput());
    using var error = Open(Console.OpenStandardError());
    error.AutoFlush = true;
    exitCode = CommandLine.Run(args, output, error, Terminal.OfProcess(), cancellation.Token);
}

static StreamWriter Open(Stream stream) => new(stream, new UTF8Encoding(false)) { NewLine = "\n" };
