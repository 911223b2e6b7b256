using System.Collections.Generic;
using Dramaturg.Compiler.Terms;
using Dramaturg.Language.Text;
using Dramaturg.Model;

namespace Dramaturg.Compiler.Output;

/// <summary>Where the minds differ from the facts at the start.</summary>
internal static class StartWriter
{
    public static InitialBelief[] Beliefs(GroundStory ground, ModelWriter writer, int characterCount)
    {
        var beliefs = new List<InitialBelief>();
        foreach (var reference in ground.References)
        {
            if (reference.Path.Length > 0)
            {
                AddCopy(ground, reference, writer, characterCount, beliefs);
            }
        }

        foreach (var stated in ground.Initial.Beliefs)
        {
            AddStated(ground, stated.Key, stated.Value, BeliefScope.Path, writer, beliefs);
        }

        foreach (var stated in ground.Initial.Everywhere)
        {
            AddStated(ground, stated.Key, stated.Value, BeliefScope.Everywhere, writer, beliefs);
        }

        return beliefs.ToArray();
    }

    private static void AddStated(
        GroundStory ground, Reference belief, Constant value, BeliefScope scope, ModelWriter writer, List<InitialBelief> beliefs)
    {
        var fluent = belief;
        while (fluent.Tail is { } tail)
        {
            fluent = tail;
        }

        if (writer.Has(fluent))
        {
            Add(belief.Path, fluent, value, scope, writer, beliefs, ground.Initial.PlaceOf(belief, scope));
        }
    }

    /// <summary>
    /// In the mind at path p a copy of the belief q holds what the start says for p and q together; without a word from us it would
    /// hold what it holds in the mind around p.
    /// </summary>
    private static void AddCopy(
        GroundStory ground, Reference copy, ModelWriter writer, int characterCount, List<InitialBelief> beliefs)
    {
        foreach (var minds in ground.Initial.MindsThatMayDiffer(copy.Fluent, characterCount))
        {
            var here = Inside(copy, minds, minds.Length);
            var around = Inside(copy, minds, minds.Length - 1);
            if (ground.Initial[here] != ground.Initial[around])
            {
                Add(minds, copy, ground.Initial[here], BeliefScope.Path, writer, beliefs);
            }
        }
    }

    private static Reference Inside(Reference reference, int[] minds, int length)
    {
        for (int i = length - 1; i >= 0; i--)
        {
            reference = reference.BelievedBy(minds[i]);
        }

        return reference;
    }

    private static void Add(
        int[] minds,
        Reference fluent,
        Constant value,
        BeliefScope scope,
        ModelWriter writer,
        List<InitialBelief> beliefs,
        TextLocation? place = null)
    {
        var path = System.Array.ConvertAll(minds, mind => new CharacterId(mind));
        beliefs.Add(new InitialBelief(new FluentReference(path, writer.IdOf(fluent)), ModelWriter.Value(value, fluent.Fluent), scope)
        {
            Origin = ModelWriter.OriginOf(place),
        });
    }
}
