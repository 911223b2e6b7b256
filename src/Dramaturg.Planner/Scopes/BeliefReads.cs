using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner.Collections;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Scopes;

/// <summary>What conditions read in whose mind: at any depth where minds read it, else at the depth where reality does.</summary>
/// <remarks>In a deep mind a path may end early, in a leaf, so that everybody on it counts.</remarks>
internal sealed class BeliefReads
{
    private readonly ILookup<int, int> _anywhere;
    private readonly ILookup<(int Level, int Mind), int> _fromReality;
    private readonly HashSet<(int Level, int Mind)> _onTheWay;

    /// <param name="acts">Those that can happen.</param>
    public BeliefReads(StoryModel model, IEnumerable<GroundAction> acts)
    {
        _anywhere = Readings.InMinds(model, acts).SelectMany(read => read.Path, (read, mind) => (Mind: mind.Value, Fluent: read.Fluent.Value)).ToLookup(read => read.Mind, read => read.Fluent);
        var fromReality = Readings.InReality(model).Where(read => read.Path.Count > 0).ToArray();
        _fromReality = fromReality.ToLookup(read => (read.Path.Count, read.Path[^1].Value), read => read.Fluent.Value);
        _onTheWay = fromReality.SelectMany(read => read.Path.Select((mind, i) => (i + 1, mind.Value))).ToHashSet();
    }

    /// <summary>Whether anything reads a character's mind at a level, or a mind inside it.</summary>
    public bool IsLookedInto(int level, int character) => _anywhere.Contains(character) || _onTheWay.Contains((level, character));

    /// <summary>What is read in a character's mind at a level.</summary>
    public FluentSet Of(int level, int character, FluentReads reads) => reads.Of(_anywhere[character].Concat(_fromReality[(level, character)]));
}
