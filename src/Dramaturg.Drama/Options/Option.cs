using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Drama.Options;

/// <summary>What somebody could do now: courses that bring the same are one option.</summary>
/// <param name="Ways">The courses, the shortest first; never empty.</param>
public sealed record Option(GainVector Gains, IReadOnlyList<Course> Ways)
{
    /// <summary>The shortest way, of these the first in the model's order.</summary>
    public Course Course => Ways[0];

    public bool IsNothing => Course.IsNothing;

    /// <summary>Whether this is to do an act, or with null to do nothing.</summary>
    public bool BeginsWith(ActionId? act) => Ways.Any(way => way.First == act);

    /// <summary>Whether another brings as much in everything and more in something: then nobody who has both would think of this one.</summary>
    public bool IsOutdoneBy(Option other) => Gains.Forgone(other.Gains).Any(part => part.Sign > 0) && other.Gains.Forgone(Gains).All(part => part.Sign == 0);
}
