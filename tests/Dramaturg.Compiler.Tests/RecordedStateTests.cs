// The recorded states of every mind, against our compiled model moved by the reference planner: start, beliefs, tracked copies and
// effects must all be right for these to agree.

using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Reference;
using Xunit;

namespace Dramaturg.Compiler.Tests;

public sealed class RecordedStateTests
{
    private const int LeafLevel = 5;

    /// <summary>Cases whose recorded states rest on a defect, or on what we deliberately do otherwise.</summary>
    private static readonly Dictionary<string, string> _ours = new()
    {
        ["D04c-explicit-vs-observed-conditional"] = "Recorded: the copy takes the smaller value. Ours: what the author wrote.",
        ["D04d-explicit-belief-dropped"] = "Recorded: the belief effect was dropped. Ours keeps it.",
        ["D07b-tracked-number-defect"] = "Recorded: two versions of one assignment cancel out. Ours: one version.",
    };

    public static TheoryData<string> Cases => [.. Stories.CaseIds.Where(HasStates)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Compiler_RecordedStates_AreReached(string id)
    {
        Check(id, Stories.Plain);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Simplifier_RecordedStates_AreReached(string id)
    {
        Check(id, CompilerOptions.Default);
    }

    private static void Check(string id, CompilerOptions options)
    {
        Assert.SkipWhen(_ours.TryGetValue(id, out string? reason), reason ?? string.Empty);
        var result = Stories.CompileCase(id, options);
        Assert.SkipWhen(result?.Model is null, "The text has errors.");
        var walk = new Walk(result!);
        foreach (string line in StateLines(id))
        {
            walk.Read(line);
        }
    }

    private static bool HasStates(string id) => StateLines(id).Any();

    private static IEnumerable<string> StateLines(string id) => Stories.RecordedLines(id)
        .SkipWhile(line => !line.StartsWith("## state", StringComparison.Ordinal))
        .Where(line => line.StartsWith("STEP ", StringComparison.Ordinal) || line.Contains("| utility=", StringComparison.Ordinal));

    /// <summary>Follows the recorded acts and compares each recorded mind.</summary>
    private sealed class Walk(CompileResult result)
    {
        private readonly StoryModel _model = result.Model!;
        private readonly ReferenceWorld _world = new(result.Model!, LeafLevel);
        private ReferenceState? _state;

        public void Read(string line)
        {
            if (line.StartsWith("STEP ", StringComparison.Ordinal))
            {
                Step(line.Split(' ', 3)[2]);
                return;
            }

            if (_state is null)
            {
                return;
            }

            int colon = line.IndexOf(": ", StringComparison.Ordinal);
            string where = line[..colon].Trim();
            string recorded = line[(colon + 2)..line.IndexOf(" | utility=", StringComparison.Ordinal)];
            var mind = where == "real" ? _state! : _state!.Believed(where.Split('/').Select(Character));
            Assert.Equal(where + ": " + recorded, where + ": " + Show(mind, recorded));
        }

        private void Step(string act)
        {
            if (act == "(initial)")
            {
                _state = _world.Start();
                return;
            }

            // Some cases force an act whose needs are not met; simplification may have left it out.
            string name = act.Split("  [")[0];
            var actions = _world.Actions.Where(candidate => _world[candidate].Name == name).ToArray();
            Assert.True(act != name || (actions.Length == 1 && _world.IsExecutable(actions[0], _state!)), act);
            _state = actions.Length == 1 ? _world.Apply(actions[0], _state!) : null;
        }

        private string Show(ReferenceState mind, string recorded) =>
            string.Join("; ", recorded.Split("; ").Select(part => part[..part.LastIndexOf('=')]).Select(name => name + "=" + Value(mind, name)));

        private string Value(ReferenceState mind, string name)
        {
            for (int i = 0; i < _model.Fluents.Count; i++)
            {
                if (_model.Fluents[i].Name == name)
                {
                    return _model.Fluents[i].Domain.Show(mind[new FluentId(i)]);
                }
            }

            return result.Report.Fixed.Single(fluent => fluent.Name == name).Value;
        }

        private CharacterId Character(string name) => new(_model.Characters.ToList().IndexOf(name));
    }
}
