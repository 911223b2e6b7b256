using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace Dramaturg.Cli.Measuring;

/// <summary>A program with its first arguments.</summary>
internal sealed record ShellCommand(string Program, IReadOnlyList<string> Arguments)
{
    private const string OwnName = "Dramaturg.Cli";

    /// <summary>The program that is running.</summary>
    public static ShellCommand Own() =>
        Path.GetFileName(Environment.ProcessPath) is OwnName or OwnName + ".exe"
            ? new ShellCommand(Environment.ProcessPath!, [])
            : new ShellCommand("dotnet", [Path.Combine(AppContext.BaseDirectory, OwnName + ".dll")]);

    /// <summary>The program that the script of a checkout has built and starts, so that no script is measured; else the command itself.</summary>
    public ShellCommand Built()
    {
        string built = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(Program))!, "artifacts", "app", OwnName);
        return Path.GetFileName(Program) == "dramaturg" && Arguments.Count == 0 && File.Exists(built) ? new ShellCommand(built, []) : this;
    }

    /// <summary>Words as a shell would part them: at blanks, quotes of either sort keeping them together.</summary>
    /// <exception cref="UsageException">There is no word.</exception>
    public static ShellCommand Parse(string line)
    {
        var words = Words(line);
        return words.Count > 0
            ? new ShellCommand(words[0], words.GetRange(1, words.Count - 1))
            : throw new UsageException("--against takes a command, such as ../other/dramaturg.");
    }

    public static List<string> Words(string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        char quote = '\0';
        bool isOpen = false;
        foreach (char c in line)
        {
            if (quote == '\0' && char.IsWhiteSpace(c))
            {
                Close(words, word, ref isOpen);
            }
            else if (c == quote || (quote == '\0' && c is '"' or '\''))
            {
                quote = c == quote ? '\0' : c;
                isOpen = true;
            }
            else
            {
                word.Append(c);
                isOpen = true;
            }
        }

        Close(words, word, ref isOpen);
        return words;
    }

    private static void Close(List<string> words, StringBuilder word, ref bool isOpen)
    {
        if (isOpen)
        {
            words.Add(word.ToString());
            word.Clear();
            isOpen = false;
        }
    }
}
