using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Planner.Validation;

/// <summary>
/// Somebody who judges states by weights that were in force where the person decided: docs/semantics.md 7.8. Made by one <see cref="PlainJudges"/> only, so that
/// the same person with the same weights is the same object.
/// </summary>
/// <param name="character">The author's is the number after those of the characters.</param>
/// <param name="weights">For each concern; null where unknown.</param>
internal sealed class PlainJudge(int character, Number?[] weights)
{
    public int Character => character;

    public Number?[] Weights => weights;
}

internal sealed class PlainJudges
{
    private readonly Dictionary<int, List<PlainJudge>> _known = new();

    public PlainJudge Of(int character, Number?[] weights)
    {
        if (!_known.TryGetValue(character, out var judges))
        {
            judges = new List<PlainJudge>();
            _known.Add(character, judges);
        }

        foreach (var judge in judges)
        {
            if (judge.Weights.SequenceEqual(weights))
            {
                return judge;
            }
        }

        judges.Add(new PlainJudge(character, weights));
        return judges[^1];
    }
}
