using System;
using System.Linq;
using Dramaturg.Planner.Collections;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Heuristics;

/// <summary>How high a character's utility can get within a number of acts, whatever anyone believes.</summary>
/// <remarks>
/// Never too low: the layered relaxation of hmax [Bonet2001], asked for a value instead of a distance, of which so many acts can only
/// touch some terms. One exploration for each state, remembered for all characters and as many acts as were asked for.
/// </remarks>
internal sealed class UtilityBounds
{
    private readonly StateSpace _space;
    private readonly RelaxedWorld _relaxed;
    private readonly Views _views;
    private readonly DenseMemo _starts = new();
    private readonly RunList _bounds = new();
    private readonly TermBounds[] _terms;

    /// <param name="acts">The most acts that are asked for.</param>
    public UtilityBounds(StateSpace space, int acts)
    {
        _space = space;
        var story = space.Story;
        var plannable = Enumerable.Range(0, story.Actions.Length).Where(action => story.CanBePlanned[action]).Select(action => story.Actions[action]).ToArray();
        var rules = new RelaxedRules(story, Array.Empty<PackedCondition>(), plannable, RelaxedMinds.Closed);
        _relaxed = new RelaxedWorld(story, rules);
        _views = new Views(space, rules.Believed);
        _terms = Enumerable.Range(0, story.CharacterCount)
            .Select(character => new TermBounds(_relaxed, new StepGains(story, character, plannable, acts))).ToArray();
    }

    public long Bytes => _starts.Bytes + _bounds.Bytes + _views.Bytes;

    public void Forget()
    {
        _starts.Clear();
        _bounds.Clear();
    }

    /// <summary>Whether more than this utility may be within reach of so many acts.</summary>
    public bool MayExceed(int node, int character, int acts, int utility)
    {
        int view = _views.Of(node);
        int place = (acts * _space.Story.CharacterCount) + character;
        if (!_starts.TryGet(view, out int start) || _bounds.Run(start).Length <= place)
        {
            start = _starts.Set(view, Explore(view, acts));
        }

        int bound = _bounds.Run(start)[place];
        return bound == Interval.Endless || _space.Improves(utility, bound);
    }

    /// <summary>As many layers as are asked for: most states are only asked for the last act of a plan.</summary>
    private int Explore(int view, int acts)
    {
        int start = _bounds.Count;
        _relaxed.Load(_views, view);
        _bounds.Begin();
        AddLayer(0);
        bool changes = true;
        for (int act = 1; act <= acts; act++)
        {
            changes = changes && _relaxed.Advance();
            AddLayer(act);
        }

        _bounds.End();
        return start;
    }

    private void AddLayer(int acts)
    {
        for (int character = 0; character < _space.Story.CharacterCount; character++)
        {
            int highest = _relaxed.HighestUtility(character);
            _bounds.Add(highest == Interval.Endless ? highest : _terms[character].AtMost(highest, acts));
        }
    }
}
