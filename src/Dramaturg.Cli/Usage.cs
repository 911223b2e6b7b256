using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Help;
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

        if (unknown is not null)
        {
            return unknown.StartsWith('-') ? NoOption(command, unknown) : NoPlace(command, unknown);
        }

        return string.Join('\n', parsed.Errors.Select(error => Say(command, error)).Distinct());
    }

    private static string NoOption(Command command, string unknown)
    {
        var options = command.Options.Where(option => !option.Hidden && option is not HelpOption).Select(option => option.Name).ToArray();
        return $"{command.Name} has no option '{unknown}'." + Nearest.Suggest(unknown, options)
            + (options.Length == 0 ? " It has none." : " Its options are " + string.Join(", ", options) + ".");
    }

    private static string NoPlace(Command command, string unknown) =>
        $"{command.Name} has no place for '{unknown}'. It takes "
        + string.Concat(command.Arguments.Select(argument => argument.Name + " and ")) + "options; see --help.";

    private static string Say(Command command, ParseError error) => error.SymbolResult switch
    {
        OptionResult { Tokens.Count: 0, Option: var option } => $"{command.Name} needs {option.Name} {option.HelpName}: {option.Description}.",
        ArgumentResult { Tokens.Count: 0, Parent: OptionResult { Option: var option } } => $"{option.Name} needs {option.HelpName}: {option.Description}.",
        ArgumentResult { Tokens.Count: 0, Argument: var argument } => $"{command.Name} needs {argument.Name}: {argument.Description}.",
        OptionResult { Option: { HelpName: { } choices } option, Tokens: [var given] } when IsNoChoice(choices, given) => NoChoice(option, choices.Split('|'), given.Value),
        ArgumentResult { Parent: OptionResult { Option: { HelpName: { } choices } option }, Tokens: [var given] } when IsNoChoice(choices, given) => NoChoice(option, choices.Split('|'), given.Value),
        _ => error.Message,
    };

    /// <summary>What is to be replaced, and no choice, is named in capitals.</summary>
    private static bool IsNoChoice(string choices, Token given) =>
        choices.Contains('|') && !choices.Any(char.IsUpper) && !choices.Split('|').Contains(given.Value);

    private static string NoChoice(Option option, string[] choices, string given) =>
        $"{option.Name} takes {string.Join(", ", choices[..^1])} or {choices[^1]}, not '{given}'." + Nearest.Suggest(given, choices);

    private static string Verbs(Command command) => string.Join(", ", command.Subcommands.Select(verb => verb.Name));
}
