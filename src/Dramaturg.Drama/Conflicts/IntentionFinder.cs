using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Options;
using Dramaturg.Drama.Values;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Conflicts;

/// <summary>Finds what people mean to do. Answers are remembered; not for several threads at once.</summary>
public sealed class IntentionFinder
{
    private readonly OptionFinder _options;
    private readonly ValueScale _scale;
    private readonly Dictionary<(StateId Mind, CharacterId Person), Intention?> _known = new();

    public IntentionFinder(Choices choices)
    {
        _options = choices.Options;
        _scale = choices.Scale;
    }

    /// <summary>In the person's mind; null: the person means to do nothing.</summary>
    public Intention? Of(StateId mind, CharacterId person)
    {
        if (!_known.TryGetValue((mind, person), out var intention))
        {
            var decision = new Decision(person, mind);
            intention = Best(decision) is { } course ? new Intention(decision, course.Acts, [.. Aims(decision, course)]) : null;
            _known.Add((mind, person), intention);
        }

        return intention;
    }

    private Course? Best(Decision decision) => _options.Reasoned(decision.Believed, decision.Person)
        .OrderByDescending(course => _scale.World.Worth(decision, course.Acts) is { IsNumber: true } worth ? worth.AsNumber : Number.Zero)
        .ThenBy(course => course.Acts.Count)
        .FirstOrDefault();

    private IEnumerable<Aim> Aims(Decision decision, Course course)
    {
        var (now, then) = (_scale.Of(_scale.World.Idle(decision.Believed), decision).Parts, _scale.Of(course.End, decision).Parts);
        return Enumerable.Range(0, now.Count).Where(concern => then[concern] > now[concern]).Select(concern => new Aim(concern, then[concern]));
    }
}
