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
        Error = error;
        Terminal = terminal;
        Cancellation = cancellation;
        Page = new Page(output, terminal.OutputIsColored);
        Margin = new Page(error, terminal.ErrorIsColored);
    }

    public TextWriter Output { get; }

    public TextWriter Error { get; }

    public Terminal Terminal { get; }

    public CancellationToken Cancellation { get; }

    /// <summary>Standard output, for people.</summary>
    public Page Page { get; }

    /// <summary>Standard error, for people.</summary>
    public Page Margin { get; }

    public int WrongUsage(string message)
    {
        Margin.Line(message, Tone.Bad);
        return ExitCode.Usage;
    }

    public int Fail(string message)
    {
        Margin.Line(message, Tone.Bad);
        return ExitCode.StoryHasErrors;
    }

    public int OurFault(Exception fault)
    {
        Margin.Line("This is our fault, not your story's. Please report it with the story that caused it.", Tone.Bad);
        Margin.Line(fault.ToString(), Tone.Quiet);
        return ExitCode.OurFault;
    }
}

/// <summary>The command line asks for something that is not possible; the message says what is.</summary>
public sealed class UsageException : Exception
{
    public UsageException(string message)
        : base(message)
    {
    }
}
