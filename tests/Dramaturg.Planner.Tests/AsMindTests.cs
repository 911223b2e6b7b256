using Dramaturg.Model;
using Dramaturg.Testing;
using Xunit;

namespace Dramaturg.Planner.Tests;

/// <summary>What somebody's mind would be who knew all that is so.</summary>
public sealed class AsMindTests
{
    private readonly StoryBuilder _story = new("Anna", "Ben");
    private readonly CharacterId _anna;
    private readonly CharacterId _ben;
    private readonly FluentId _burnt;

    public AsMindTests()
    {
        (_anna, _ben) = (_story["Anna"], _story["Ben"]);
        _burnt = _story.Truth("burnt", true);
    }

    [Fact]
    public void AsMind_OfSomebodyWrong_HoldsWhatIsSo()
    {
        _story.Believes(_burnt.In(_ben), false);
        var world = new StoryWorld(_story.Build());
        Assert.Equal(Value.False, world.Get(world.Mind(world.Start, _ben), _burnt));
        Assert.Equal(Value.True, world.Get(world.AsMind(world.Start, _ben), _burnt));
    }

    [Fact]
    public void AsMind_OfSomebody_KnowsWhatOthersBelieve()
    {
        _story.Believes(_burnt.In(_anna), false);
        var world = new StoryWorld(_story.Build());
        Assert.Equal(Value.False, world.Get(world.Mind(world.AsMind(world.Start, _ben), _anna), _burnt));
    }

    [Fact]
    public void AsMind_OfWhoeverIsRightInEverything_IsTheMind()
    {
        var world = new StoryWorld(_story.Build());
        Assert.Equal(world.Mind(world.Start, _ben), world.AsMind(world.Start, _ben));
        Assert.Equal(1, world.Level(world.AsMind(world.Start, _ben)));
    }
}
