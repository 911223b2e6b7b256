// Sabre reads beliefs in conditions from tracked copies. This finds which beliefs need one and adds what keeps them in step:
// * for an action and a tracked believes(c, g): each of its effects `when D, g = v` implies
//   `when c observes and believes(c, D), believes(c, g) = believes(c, v)`;
// * for a trigger that assigns g and a read believes(c1, ... g): the trigger once more, with the minds put before all its parts.
// What is added reads further beliefs, so this runs until nothing new turns up. A tracked belief is always met after its tail
// (the same without the outermost mind), so implied effects are built from the inside out.

using System.Collections.Generic;
using System.Linq;
using Dramaturg.Compiler.Grounding;
using Dramaturg.Compiler.Lowering;
using Dramaturg.Compiler.Terms;

namespace Dramaturg.Compiler.Beliefs;

internal sealed class BeliefTracker
{
    private const int DeepestPath = 16;
    private const int MostCopies = 50_000;

    private readonly Logic _logic;
    private readonly SymbolTable _symbols;
    private readonly List<GroundEvent> _actions;
    private readonly List<GroundEvent> _triggers;
    private readonly List<Reference> _tracked = new();
    private readonly HashSet<Reference> _isTracked = new();
    private readonly List<Reference> _read = new();
    private readonly HashSet<Reference> _isRead = new();
    private readonly HashSet<string> _copied = new();
    private readonly Dictionary<Reference, List<int>> _assigning = new();
    private readonly List<GroundEvent> _original;

    // For each belief, by action: what observing implies about it.
    private readonly Dictionary<Reference, Dictionary<int, List<Assignment>>> _implied = new();

    public BeliefTracker(Logic logic, SymbolTable symbols, List<GroundEvent> actions, List<GroundEvent> triggers)
    {
        _logic = logic;
        _symbols = symbols;
        _actions = actions;
        _triggers = triggers;
        _original = new List<GroundEvent>(triggers);
        NoteEvents();
    }

    /// <summary>Every tracked belief, in the order in which literals sort.</summary>
    public IReadOnlyList<Reference> Tracked => _tracked.OrderBy(reference => reference).ToList();

    /// <summary>Name of what asks for beliefs about beliefs without end, or null.</summary>
    public string? Endless { get; private set; }

    /// <summary>Something outside actions and triggers that mentions beliefs: a utility, a statement about the start.</summary>
    public void Note(IEnumerable<Reference> mentioned, bool isRead)
    {
        foreach (var reference in mentioned)
        {
            Track(reference, isRead);
        }
    }

    /// <summary>Runs to the end; afterwards actions carry their implied effects and the trigger list has its copies.</summary>
    public void Close()
    {
        int tracked = 0;
        int read = 0;
        while (tracked < _tracked.Count || read < _read.Count)
        {
            if (tracked < _tracked.Count)
            {
                Imply(_tracked[tracked++]);
            }
            else
            {
                Follow(_read[read++]);
            }

            if (_logic.Overflowed || Endless is not null)
            {
                return;
            }
        }

        Attach();
    }

    private void NoteEvents()
    {
        for (int i = 0; i < _actions.Count; i++)
        {
            NoteEvent(_actions[i]);
            foreach (var observer in _actions[i].Observers)
            {
                Note(observer.Reads(), true);
            }
        }

        foreach (var trigger in _original)
        {
            NoteEvent(trigger);
        }
    }

    private void NoteEvent(GroundEvent @event)
    {
        Note(@event.Precondition.Reads(), true);
        foreach (var effect in @event.Effects)
        {
            Note(effect.Condition.Reads(), true);
            Note(effect.Value.Reads(), false);
            Track(effect.Target, false);
        }
    }

    private void Track(Reference reference, bool isRead)
    {
        if (reference.Tail is not { } tail)
        {
            return;
        }

        if (isRead && _isRead.Add(reference))
        {
            _read.Add(reference);
        }

        if (_isTracked.Contains(reference))
        {
            return;
        }

        if (reference.Path.Length > DeepestPath || _tracked.Count > MostCopies)
        {
            Endless ??= Names.Of(reference, _symbols);
            return;
        }

        Track(tail, false);
        _isTracked.Add(reference);
        _tracked.Add(reference);
    }

    /// <summary>What each action implies about a belief.</summary>
    private void Imply(Reference belief)
    {
        int mind = belief.Path[0];
        var tail = belief.Tail!;
        var byAction = new Dictionary<int, List<Assignment>>();
        foreach (int action in ActionsOn(tail))
        {
            var implied = new List<Assignment>();
            var observes = _actions[action].Observers[mind];
            foreach (var effect in EffectsOn(tail, action))
            {
                var condition = _logic.And(observes, effect.Condition.BelievedBy(mind));
                if (!condition.IsFalse)
                {
                    implied.Add(effect.BelievedBy(mind, condition));
                    Note(condition.Reads(), false);
                    Note(implied[implied.Count - 1].Value.Reads(), false);
                }
            }

            if (implied.Count > 0)
            {
                byAction.Add(action, implied);
            }
        }

        _implied.Add(belief, byAction);
    }

    /// <summary>Effects on a read belief count as explicit, so what they read is read; and triggers on it get copies.</summary>
    private void Follow(Reference belief)
    {
        if (_implied.TryGetValue(belief, out var byAction))
        {
            foreach (var effect in byAction.OrderBy(pair => pair.Key).SelectMany(pair => pair.Value))
            {
                Note(effect.Condition.Reads(), true);
            }
        }

        for (var tail = belief.Tail; tail is not null; tail = tail.Tail)
        {
            int depth = belief.Path.Length - tail.Path.Length;
            foreach (var trigger in _original)
            {
                if (trigger.Effects.Any(effect => ReferenceEquals(effect.Target, tail)))
                {
                    Copy(trigger, belief.Path, depth);
                }
            }
        }
    }

    private void Copy(GroundEvent trigger, int[] path, int depth)
    {
        var copy = trigger;
        for (int i = depth - 1; i >= 0; i--)
        {
            copy = Believed(copy, path[i]);
        }

        if (_copied.Add(copy.Name))
        {
            _triggers.Add(copy);
            NoteEvent(copy);
        }
    }

    private GroundEvent Believed(GroundEvent trigger, int mind) => trigger with
    {
        Name = Names.Schema(_symbols.Name(Constant.Symbol(mind))) + "_" + trigger.Name,
        Precondition = trigger.Precondition.BelievedBy(mind),
        Effects = trigger.Effects.Select(effect => effect.BelievedBy(mind, effect.Condition.BelievedBy(mind))).ToArray(),
    };

    private IEnumerable<int> ActionsOn(Reference target)
    {
        if (_assigning.Count == 0)
        {
            IndexEffects();
        }

        IEnumerable<int> written = _assigning.TryGetValue(target, out var actions) ? actions : Enumerable.Empty<int>();
        return _implied.TryGetValue(target, out var implied) ? written.Union(implied.Keys).OrderBy(action => action) : written;
    }

    private void IndexEffects()
    {
        for (int i = 0; i < _actions.Count; i++)
        {
            foreach (var effect in _actions[i].Effects)
            {
                if (!_assigning.TryGetValue(effect.Target, out var actions))
                {
                    actions = new List<int>();
                    _assigning.Add(effect.Target, actions);
                }

                if (actions.Count == 0 || actions[actions.Count - 1] != i)
                {
                    actions.Add(i);
                }
            }
        }
    }

    /// <summary>An action's effects on a target: what the author wrote, then what observing implies.</summary>
    private IEnumerable<Assignment> EffectsOn(Reference target, int action)
    {
        var written = _actions[action].Effects.Where(effect => ReferenceEquals(effect.Target, target));
        return _implied.TryGetValue(target, out var byAction) && byAction.TryGetValue(action, out var implied)
            ? written.Concat(implied)
            : written;
    }

    private void Attach()
    {
        var effects = new SortedDictionary<int, List<ImpliedEffect>>();
        foreach (var belief in Tracked)
        {
            foreach (var pair in _implied[belief])
            {
                if (!effects.TryGetValue(pair.Key, out var list))
                {
                    list = new List<ImpliedEffect>();
                    effects.Add(pair.Key, list);
                }

                list.AddRange(pair.Value.Select(assignment => new ImpliedEffect(assignment, _isRead.Contains(belief))));
            }
        }

        foreach (var pair in effects)
        {
            _actions[pair.Key] = _actions[pair.Key] with { Implied = pair.Value };
        }
    }
}
