// Stories in one file that have nothing to do with each other. All that one event reads and writes belongs to one line, and so does what the people want
// who must consent to it. An act of another line changes nothing that somebody's reason can rest on, so that without it the reason would be as good:
// it is in none. Who notices something matters to its line only if that one's mind does: if the wants of the one are in it, or if minds are read.

using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Planner.Validation;

/// <summary>Which acts can matter to whom.</summary>
internal sealed class PlainLines
{
    private readonly int[] _parents;
    private readonly int _triggers;
    private readonly int _actions;
    private readonly int _wants;
    private readonly FluentReference[] _inMinds;

    public PlainLines(StoryModel model)
    {
        _inMinds = Readings.InMinds(model).Distinct().ToArray();
        _triggers = model.Fluents.Count;
        _actions = _triggers + model.Triggers.Count;
        _wants = _actions + model.Actions.Count;
        _parents = Enumerable.Range(0, _wants + model.Characters.Count).ToArray();
        JoinWants(model);
        for (int i = 0; i < model.Triggers.Count; i++)
        {
            Join(_triggers + i, Readings.Of(model.Triggers[i].Precondition).Concat(model.Triggers[i].Effects.SelectMany(Of)));
        }

        for (int i = 0; i < model.Actions.Count; i++)
        {
            JoinAction(_actions + i, model.Actions[i]);
        }

        JoinNoticing(model);
        if (model.Schedule is not null || HasTurns(model))
        {
            JoinAll();
        }
    }

    /// <summary>Whether an act can be in a reason of a character.</summary>
    public bool AreJoined(int character, int act) => Root(_wants + character) == Root(_actions + act);

    /// <summary>All that can matter to a character.</summary>
    public PlainLine Of(PlainProgram program, int character) => Of(program, new HashSet<int> { Root(_wants + character) }, Array.Empty<FluentReference>());

    /// <summary>All that can matter to what is read in reality.</summary>
    public PlainLine Of(PlainProgram program, IReadOnlyCollection<FluentReference> read) =>
        Of(program, read.Select(reference => Root(reference.Fluent.Value)).ToHashSet(), read);

    private PlainLine Of(PlainProgram program, HashSet<int> roots, IEnumerable<FluentReference> read)
    {
        bool IsIn(int place) => roots.Contains(Root(place));
        var minds = _inMinds.Where(reference => IsIn(reference.Fluent.Value)).Concat(read).SelectMany(reference => reference.Path).Select(character => character.Value);
        return new PlainLine(
            Enumerable.Range(0, _triggers).Where(IsIn).ToArray(),
            minds.Distinct().OrderBy(character => character).ToArray(),
            program.Actions.Where(action => program.CanBePlanned[action.Index] && IsIn(_actions + action.Index)).ToArray(),
            program.Triggers.Where((_, trigger) => IsIn(_triggers + trigger)).ToArray(),
            program.Seeing.Where(rule => IsIn(rule.Fluent)).ToArray());
    }

    private void JoinWants(StoryModel model)
    {
        for (int i = 0; i < model.Characters.Count; i++)
        {
            Join(_wants + i, model.CharacterConcerns[i].SelectMany(Readings.Of));
        }
    }

    private void JoinAction(int place, GroundAction action)
    {
        Join(place, Readings.Of(action.Precondition).Concat(Readings.OfChance(action)).Concat(action.Effects.SelectMany(Of)));
        foreach (var outcome in action.Outcome?.All ?? Array.Empty<ActionId>())
        {
            Join(place, _actions + outcome.Value);
        }

        foreach (var consent in action.Asked)
        {
            Join(place, Readings.Of(consent.Guard));
            Join(place, _wants + consent.Character.Value);
        }
    }

    private void JoinNoticing(StoryModel model)
    {
        bool readsMinds = model.Fluents.Any(fluent => fluent.Tracks is not null) || _inMinds.Concat(Readings.InReality(model)).Any(reference => reference.Path.Count > 0);
        while (JoinNoticing(model, (character, place) => readsMinds || Root(_wants + character) == Root(place)))
        {
        }
    }

    /// <param name="matters">Whether what a character believes of something matters to its line.</param>
    private bool JoinNoticing(StoryModel model, Func<int, int, bool> matters)
    {
        bool changed = false;
        for (int act = 0; act < model.Actions.Count; act++)
        {
            for (int i = 0; i < model.Characters.Count; i++)
            {
                changed |= matters(i, _actions + act) && Join(_actions + act, Readings.Of(model.Actions[act].Observers[i]));
            }
        }

        foreach (var rule in model.Seeing)
        {
            changed |= matters(rule.Observer.Value, rule.Fluent.Value) && Join(rule.Fluent.Value, Readings.Of(rule.Condition));
        }

        return changed;
    }

    /// <summary>A trigger that changes what is seen makes people look twice, and any other trigger once more.</summary>
    private static bool HasTurns(StoryModel model)
    {
        var seen = model.Seeing.Select(rule => rule.Fluent).ToHashSet();
        return model.Triggers.SelectMany(trigger => trigger.Effects).Any(effect => seen.Contains(effect.Target.Fluent));
    }

    /// <summary>Where time passes everything is one line: what an act takes is taken from everybody.</summary>
    private void JoinAll()
    {
        for (int place = 1; place < _parents.Length; place++)
        {
            Join(0, place);
        }
    }

    /// <summary>What an effect reads and writes.</summary>
    private static IEnumerable<FluentReference> Of(Effect effect) => Readings.Of(effect).Append(effect.Target);

    private bool Join(int place, IEnumerable<FluentReference> references)
    {
        bool changed = false;
        foreach (var reference in references)
        {
            changed |= Join(place, reference.Fluent.Value);
        }

        return changed;
    }

    private bool Join(int a, int b)
    {
        (a, b) = (Root(a), Root(b));
        _parents[a] = b;
        return a != b;
    }

    private int Root(int place)
    {
        while (_parents[place] != place)
        {
            _parents[place] = _parents[_parents[place]];
            place = _parents[place];
        }

        return place;
    }
}
