using System;
using System.IO;
using System.Threading;
using Dramaturg.Cli.Output;

namespace Dramaturg.Cli;

/// <summary>What every verb works with: where to write, who reads, and when to stop.</summary>
public sealed class Desk
{
    public Desk(TextWriter output, TextWriter error, Terminal terminal, CancellationToken cancellation)
    {
        Output = output;
        Error = new UnheardWriter(error);
        Terminal = terminal;
        Cancellation = cancellation;
        Page = new Page(output, terminal.OutputIsColored);
        Margin = new Page(Error, terminal.ErrorIsColored);
    }

    public TextWriter Output { get; }

    public TextWriter Error { get; }

    public Terminal Terminal { get; }

    public CancellationToken Cancellation { get; }

    /// <summary>Standard output, for people.</summary>
    public Page Page { get; }

    /// <summary>Standard error, for people.</summary>
    public Page Margin { get; }

    /// <summary>Does something; whatever goes wrong becomes a message and an exit code.</summary>
    public int Guard(Func<int> work)
    {
        try
        {
            return work();
        }
        catch (UsageException wrong)
        {
            return Fail(wrong.Message, wrong.ExitCode);
        }
        catch (OperationCanceledException)
        {
            return Cancelled();
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            return Fail(broken.Message, ExitCode.StoryHasErrors);
        }
        catch (Exception fault)
        {
            return OurFault(fault);
        }
    }

    public int Fail(string message, int exitCode)
    {
        Margin.Line(message, Tone.Bad);
        return exitCode;
    }

    /// <summary>Whoever watches a file cancels without having asked for it.</summary>
    private int Cancelled() =>
        Cancellation.IsCancellationRequested ? Fail("Cancelled before it was done.", ExitCode.Cancelled) : ExitCode.Cancelled;

    private int OurFault(Exception fault)
    {
        Margin.Line("This is our fault, not your story's. Please report it with the story that caused it.", Tone.Bad);
        Margin.Line(fault.ToString(), Tone.Quiet);
        return ExitCode.OurFault;
    }
}

/// <summary>What was asked for is not possible; the message says what is.</summary>
public sealed class UsageException : Exception
{
    public UsageException(string message, int exitCode = Cli.ExitCode.Usage)
        : base(message) => ExitCode = exitCode;

    public int ExitCode { get; }
}
