using System.Collections.Generic;
using System.Linq;
using Dramaturg.Language.Symbols;
using Dramaturg.Language.Syntax;
using Dramaturg.Language.Text;

namespace Dramaturg.Language.Binding;

public sealed partial class DramaBinder
{
    private readonly List<WrittenLosses> _writtenLosses = new();

    /// <param name="IsOwn">Written under the person's name, not for every one of a kind.</param>
    private sealed record WrittenLosses(EntitySymbol Character, bool IsOwn, decimal Times, TextLocation Location);

    /// <summary>What stands beside the wants.</summary>
    /// <param name="entity">Null: the author.</param>
    private void BindAttitudes(EntitySymbol? entity, bool isOwn, SyntaxBlock<AttitudeSyntax> block)
    {
        foreach (var line in block.Lines.Where(line => line is not WantSyntax))
        {
            if (entity is null)
            {
                _diagnostics.AttitudeOfTheAuthor(Locate(line));
            }
            else if (line is LossesSyntax losses)
            {
                _writtenLosses.Add(new WrittenLosses(entity, isOwn, losses.Times, Locate(line)));
            }
            else if (line is JudgesSyntax judges)
            {
                AddNorm(entity, judges);
            }
        }
    }

    /// <summary>One for a person: the own line, else that of a kind.</summary>
    private List<BoundLossAversion> LossAversions()
    {
        var aversions = new List<BoundLossAversion>();
        foreach (var person in _writtenLosses.GroupBy(written => written.Character))
        {
            var lines = person.Any(written => written.IsOwn) ? person.Where(written => written.IsOwn).ToList() : person.ToList();
            foreach (var second in lines.Skip(1))
            {
                _diagnostics.Duplicate(second.Location, $"How much {person.Key.Name} fears losses");
            }

            aversions.Add(new BoundLossAversion(person.Key, lines[0].Times, lines[0].Location));
        }

        return aversions;
    }
}
