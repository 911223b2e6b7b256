using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;

namespace Dramaturg.Cli;

/// <summary>Says what is wrong with a command line, what is possible, and what was probably meant.</summary>
internal static class Usage
{
    public static string SayWhatToDo(Command command) => "Say what to do: " + Verbs(command) + ". Each has --help.";

    public static string Explain(Command root, ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        string? unknown = parsed.UnmatchedTokens.Count > 0 ? parsed.UnmatchedTokens[0] : null;
        if (command.Subcommands.Count > 0 && (command.Options.Count == 0 || unknown?.StartsWith('-') != true))
        {
            string sort = command == root ? "verb" : "part of " + command.Name;
            return unknown is null
                ? SayWhatToDo(command)
                : $"There is no {sort} '{unknown}'." + Nearest.Suggest(unknown, command.Subcommands.Select(verb => verb.Name))
                    + (command == root ? " The verbs are " : " The parts are ") + Verbs(command) + ".";
        }

        if (unknown is not null && unknown.StartsWith('-'))
        {
            var options = command.Options.Where(option => !option.Hidden).Select(option => option.Name).ToArray();
            return $"{command.Name} has no option '{unknown}'." + Nearest.Suggest(unknown, options)
                + " Its options are " + string.Join(", ", options) + ".";
        }

        return string.Join('\n', parsed.Errors.Select(error => error.Message).Distinct());
    }

    private static string Verbs(Command command) => string.Join(", ", command.Subcommands.Select(verb => verb.Name));
}
