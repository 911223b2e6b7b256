namespace Dramaturg.Cli;

/// <summary>What a run says to the shell.</summary>
public static class ExitCode
{
    public const int Done = 0;

    /// <summary>The story has errors.</summary>
    public const int StoryHasErrors = 1;

    public const int Usage = 2;

    /// <summary>Proved: no story within these bounds.</summary>
    public const int ProvedNone = 10;

    public const int LimitReached = 11;

    public const int OurFault = 70;

    public const int Cancelled = 130;
}
