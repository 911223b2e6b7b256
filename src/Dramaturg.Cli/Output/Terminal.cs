using System;

namespace Dramaturg.Cli.Output;

/// <summary>Who reads: colours and a progress line are for people at a terminal only.</summary>
/// <param name="OutputIsColored">Standard output may carry colours.</param>
/// <param name="ErrorIsColored">Standard error may.</param>
/// <param name="ShowsProgress">Standard error is a terminal that can rewrite a line.</param>
public sealed record Terminal(bool OutputIsColored, bool ErrorIsColored, bool ShowsProgress)
{
    public static Terminal None { get; } = new(false, false, false);

    /// <summary>Standard output is a screen, with or without colours.</summary>
    public bool IsScreen { get; init; }

    public static Terminal OfProcess()
    {
        bool isPlain = Environment.GetEnvironmentVariable("TERM") == "dumb";
        bool mayColor = !isPlain && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return new Terminal(
            mayColor && !Console.IsOutputRedirected,
            mayColor && !Console.IsErrorRedirected,
            !isPlain && !Console.IsErrorRedirected) { IsScreen = !Console.IsOutputRedirected };
    }
}
