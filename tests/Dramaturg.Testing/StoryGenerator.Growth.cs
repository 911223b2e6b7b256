using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Testing;

// Weights that grow. Most often with what acts bring about; and in every third story somebody can be taught to want something that the same person
// would not have chosen, for which only somebody else has a reason.
public sealed partial class StoryGenerator
{
    private void AddGrowth()
    {
        foreach (var character in _characters.Where(_ => _random.Chance(60)).DefaultIfEmpty(Someone()).ToArray())
        {
            _story.LetGrow(character, _random.Below(_story.ConcernsOf(character).Count), RandomWeight());
        }

        if (_random.Chance(35))
        {
            AddTeaching();
        }
    }

    private Expression RandomWeight()
    {
        var numbers = _fluents.Where(IsNumber).ToArray();
        if (numbers.Length > 0 && _random.Chance(30))
        {
            var read = new FluentReference(RandomPath(), _random.Pick(numbers)).Read();
            return _minds && _random.Chance(25) ? Terms.Constant(_random.Between(1, 3)).By(read) : Terms.Constant(_random.Between(0, 3)).Minus(read);
        }

        return new Expression.Choice(
            _random.Chance(70) ? RandomResult(null) : RandomCondition(), Expression.Of(_random.Between(-1, 4)), Expression.Of(_random.Between(-1, 4)));
    }

    private void AddTeaching()
    {
        var teacher = Someone();
        var pupil = SomeoneBut(teacher);
        var taught = AddTruth(false);
        var gone = AddTruth(false);
        NewAction().By(_random.Chance(50) ? teacher : pupil).Sets(taught, true);
        var leave = NewAction().By(pupil).Sets(gone, true);
        if (_random.Chance(40))
        {
            leave.Needs(taught.Is(true));
        }

        _story.WantsGrowing(pupil, gone.Is(true), new Expression.Choice(taught.Is(true), Expression.Of(3), Expression.Of(_random.Between(-1, 0))));
        _story.Wants(_random.Chance(70) ? teacher : pupil, (_random.Chance(70) ? gone : taught).Is(true), _random.Between(1, 3));
    }
}
