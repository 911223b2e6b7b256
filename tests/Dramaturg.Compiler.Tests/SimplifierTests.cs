using System.Collections.Generic;
using System.Linq;
using Dramaturg.Reference;
using Xunit;

namespace Dramaturg.Compiler.Tests;

/// <summary>What simplification must not change: which sequences of acts are told.</summary>
public sealed class SimplifierTests
{
    private const long WorkLimit = 150_000;

    public static TheoryData<string> Cases => [.. Stories.CaseIds];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Simplifier_RecordedCase_TellsTheSameSequences(string id)
    {
        var plain = Stories.CompileCase(id, Stories.Plain)?.Model;
        var simplified = Stories.CompileCase(id)?.Model;
        Assert.SkipWhen(plain is null || simplified is null, "The text has errors.");
        try
        {
            Assert.Equal(Told(plain!, simplified!), Told(simplified!, simplified!));
        }
        catch (System.Exception exception) when (exception is WorkLimitException or StoryFaultException)
        {
            Assert.Skip(exception.GetType().Name);
        }
    }

    /// <summary>Acts that simplification left out change nothing, so they are left out here too.</summary>
    private static List<string> Told(Model.StoryModel model, Model.StoryModel simplified)
    {
        var kept = simplified.Actions.Select(action => action.Name).ToHashSet();
        var limited = model with { Options = model.Options with { CharacterLimit = 2, BeliefLimit = 1 } };
        var planner = new ReferencePlanner(limited, remember: true, WorkLimit);
        return planner.Told(planner.World.Start(), 2)
            .Select(story => story.Acts.Select(act => planner.World[act].Name).ToArray())
            .Where(names => names.All(kept.Contains))
            .Select(names => string.Join(" ", names))
            .ToList();
    }
}
