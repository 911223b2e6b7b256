using System.Collections.Generic;
using System.Linq;
using Dramaturg.Compiler;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Sabre;
using Dramaturg.Language.Text;
using Dramaturg.Model;

namespace Dramaturg.Conformance;

/// <summary>A problem from its text to the model, with limits that are always finite.</summary>
internal static class CaseStory
{
    /// <summary>The model, or null where reading or compiling reports an error.</summary>
    public static CompileResult? Compile(string text, string name, bool simplify)
    {
        var read = SabreReader.Read(new SourceText(text, name + ".txt"));
        if (read.HasErrors || read.Story is null)
        {
            return null;
        }

        var compiled = StoryCompiler.Compile(read.Story, new CompilerOptions(Simplify: simplify));
        return compiled.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error) ? null : compiled;
    }

    public static StoryModel WithLimits(this StoryModel model, int author, int character, int belief) => model with
    {
        Options = model.Options with { AuthorLimit = author, CharacterLimit = character, BeliefLimit = belief },
    };

    public static string Name(this StoryModel model, ActionId action) => model.Actions[action.Value].Name;

    public static ActionId? Find(this StoryModel model, string action)
    {
        var names = model.Actions.Select(candidate => candidate.Name).ToList();
        return names.IndexOf(action) is >= 0 and var index ? new ActionId(index) : null;
    }

    public static string Names(this StoryModel model, IEnumerable<ActionId> actions) =>
        string.Join(" ", actions.Select(action => model.Name(action)));
}
