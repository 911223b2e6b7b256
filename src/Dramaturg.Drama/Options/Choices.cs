using Dramaturg.Drama.People;
using Dramaturg.Drama.Values;

namespace Dramaturg.Drama.Options;

/// <summary>What dilemmas and conflicts along a road are read off: how well off everybody would be, who is dear to whom, and what everybody could do.</summary>
public sealed class Choices
{
    /// <param name="horizon">Most acts of a plan; null: as <see cref="Horizons.Of"/> says.</param>
    public Choices(Road road, int? horizon = null)
    {
        Road = road;
        Scale = ValueScale.Of(road);
        Affinities = new Affinities(road.World);
        Options = new OptionFinder(Scale, horizon ?? Horizons.Of(road));
    }

    public Road Road { get; }

    public ValueScale Scale { get; }

    public Affinities Affinities { get; }

    public OptionFinder Options { get; }
}
