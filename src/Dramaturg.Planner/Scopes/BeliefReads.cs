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

    public BeliefReads(StoryModel model)
    {
        _anywhere = Readings.InMinds(model).SelectMany(read => read.Path, (read, mind) => (Mind: mind.Value, Fluent: read.Fluent.Value)).ToLookup(read => read.Mind, read => read.Fluent);
        _fromReality = Readings.InReality(model).Where(read => read.Path.Count > 0).ToLookup(read => (read.Path.Count, read.Path[^1].Value), read => read.Fluent.Value);
    }

    /// <summary>What is read in a character's mind at a level.</summary>
    public FluentSet Of(int level, int character, FluentReads reads) => reads.Of(_anywhere[character].Concat(_fromReality[(level, character)]));
}
