using System;
using System.Linq;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Heuristics;

/// <summary>How high a character's utility can get within a number of acts, whatever anyone believes.</summary>
internal sealed class UtilityBounds
{
    private readonly StateSpace _space;
    private readonly int _acts;
    private readonly PackedAction[] _plannable;
    private readonly RelaxedRules _rules;
    private readonly OwnBounds?[] _own;

    /// <param name="acts">The most acts that are asked for.</param>
    public UtilityBounds(StateSpace space, int acts)
    {
        _space = space;
        _acts = acts;
        var story = space.Story;
        _plannable = Enumerable.Range(0, story.Actions.Length).Where(action => story.CanBePlanned[action]).Select(action => story.Actions[action]).ToArray();
        _rules = new RelaxedRules(story, Array.Empty<PackedCondition>(), _plannable, RelaxedMinds.Closed);
        _own = new OwnBounds?[story.CharacterCount];
    }

    public long Bytes => _own.Sum(own => own?.Bytes ?? 0);

    public void Forget()
    {
        foreach (var own in _own)
        {
            own?.Forget();
        }
    }

    /// <summary>Whether more than this utility may be within reach of so many acts.</summary>
    public bool MayExceed(int node, int character, int acts, int utility) =>
        (_own[character] ??= MakeFor(character)).MayExceed(node, acts, utility);

    private OwnBounds MakeFor(int character) => new(_space, character, _rules, new StepGains(_space.Story, character, _plannable, _acts));
}
