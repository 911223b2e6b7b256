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

    /// <summary>Writes what is no text to standard output.</summary>
    /// <exception cref="UsageException">Standard output takes none.</exception>
    public void Write(byte[] bytes)
    {
        if (Terminal.IsScreen || Output is not StreamWriter { BaseStream: var stream })
        {
            throw new UsageException("This is no text for a screen: name a file with --output, such as --output story.pdf.");
        }

        Output.Flush();
        stream.Write(bytes);
    }

    /// <summary>The same desk with a file in place of standard output. The file is written when the work is done, and only if it is done well.</summary>
    public int ToFile(string path, Func<Desk, int> work)
    {
        using var bytes = new MemoryStream();
        using var writer = new StreamWriter(bytes, new System.Text.UTF8Encoding(false)) { NewLine = "\n" };
        int code = work(new Desk(writer, Error, Terminal with { OutputIsColored = false, IsScreen = false }, Cancellation));
        writer.Flush();
        if (code == ExitCode.Done)
        {
            File.WriteAllBytes(path, bytes.ToArray());
        }
        else if (code is ExitCode.LimitReached or ExitCode.Cancelled)
        {
            Margin.Line($"{path} is not written.", Tone.Quiet);
        }

        return code;
    }

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
