// `judges break promise by Lukas to Katrin about place: betrayal, -0.8`: a verdict on any act that does so. The roles are those of the promise.

using System.Collections.Generic;
using System.Linq;
using Dramaturg.Language.Symbols;
using Dramaturg.Language.Syntax;

namespace Dramaturg.Language.Binding;

public sealed partial class DramaBinder
{
    private const string BreakPromise = "break promise";
    private const string KeepPromise = "keep promise";

    /// <summary>Null if the line is about an act of the story.</summary>
    private PromiseState? PromiseVerb(JudgesSyntax line) => _actions.Any(action => action.Name == line.Act.Text) || !_speeches.Any(speech => speech.Promise is not null)
        ? null
        : line.Act.Text switch
        {
            BreakPromise => PromiseState.Broken,
            KeepPromise => PromiseState.Kept,
            _ => null,
        };

    private List<BoundJudgedPromise> JudgedPromises(JudgesSyntax line, PromiseState outcome)
    {
        CheckVerdict(line);
        var promises = _speeches.Where(speech => speech.Promise is not null && IsAbout(line, speech.Topic.Fact.Fluent.Name)).ToList();
        var judged = promises.Select(speech => JudgedPromise(line, speech.Promise!, outcome)).OfType<BoundJudgedPromise>().ToList();
        if (judged.Count == 0)
        {
            ReportNoSuchPromise(line);
        }

        return judged;
    }

    private static bool IsAbout(JudgesSyntax line, string topic) =>
        TopicOf(line) is not { Term: ReferenceSyntax about } || about.Words == topic;

    private static RoleSyntax? TopicOf(JudgesSyntax line) => line.Roles.FirstOrDefault(role => role is { Preposition: "about", Term: ReferenceSyntax });

    /// <summary>Null if the promise has not the roles that are mentioned.</summary>
    private BoundJudgedPromise? JudgedPromise(JudgesSyntax line, PromiseFacts promise, PromiseState outcome)
    {
        var prepositions = promise.State.Prepositions.Prepend("by").ToList();
        var tests = new List<BoundRoleTest>();
        var used = new HashSet<int>();
        foreach (var role in line.Roles.Where(role => !ReferenceEquals(role, TopicOf(line))))
        {
            int position = prepositions.FindIndex(preposition => preposition == role.Preposition && !used.Contains(prepositions.IndexOf(preposition)));
            if (position < 0 || !used.Add(position))
            {
                return null;
            }

            var parameter = promise.State.Parameters[position];
            if (BindRoleTest(role, position, new BoundRole(new VariableSymbol(parameter.Name, parameter.Type, null), null, role.Preposition)) is { } test)
            {
                tests.Add(test);
            }
        }

        return new BoundJudgedPromise(promise.State, promise.Is(outcome), tests);
    }

    private void ReportNoSuchPromise(JudgesSyntax line)
    {
        var topics = _speeches.Where(speech => speech.Promise is not null).Select(speech => speech.Topic.Fact.Fluent.Name).Distinct().ToList();
        if (TopicOf(line) is { Term: ReferenceSyntax { Words: var words } } about && !topics.Contains(words))
        {
            _diagnostics.UnknownFact(Locate(about.Term), words, Suggest(words, topics));
            return;
        }

        var known = _speeches.First(speech => speech.Promise is not null).Promise!.State.Prepositions.Prepend("by").ToList();
        var odd = line.Roles.FirstOrDefault(role => role != TopicOf(line) && !known.Contains(role.Preposition)) ?? line.Roles[line.Roles.Count - 1];
        _diagnostics.NoSuchRole(Locate(odd), line.Act.Text, odd.Preposition, string.Join(", ", known.Select(word => $"`{word}`")) + " and `about`");
    }
}
