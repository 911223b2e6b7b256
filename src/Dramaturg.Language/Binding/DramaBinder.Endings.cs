using System.Collections.Generic;
using System.Linq;
using Dramaturg.Language.Symbols;
using Dramaturg.Language.Syntax;

namespace Dramaturg.Language.Binding;

public sealed partial class DramaBinder
{
    private readonly Dictionary<string, BeatSyntax> _beats = new();
    private readonly List<string> _beatNames = new();
    private readonly HashSet<string> _endingNames = new();

    private void BindBeatNames()
    {
        Each<BeatSyntax>(beat =>
        {
            if (beat.Name.Text.Length > 0 && _beats.ContainsKey(beat.Name.Text))
            {
                _diagnostics.Duplicate(Locate(beat.Name), $"The beat {beat.Name.Text}");
            }
            else if (beat.Name.Text.Length > 0)
            {
                _beats.Add(beat.Name.Text, beat);
                _beatNames.Add(beat.Name.Text);
            }
        });
        var rank = RankBeats();
        Each<BeatSyntax>(beat =>
        {
            if (beat.Name.Text.Length > 0 && !rank.Contains(beat.Name.Text))
            {
                _diagnostics.BeatCircle(Locate(beat.Name), beat.Name.Text);
            }
        });
    }

    /// <summary>The beats that can be put in an order: all but those in a circle and those after one.</summary>
    private HashSet<string> RankBeats()
    {
        var followers = new Dictionary<string, List<string>>();
        var waiting = new Dictionary<string, int>();
        var ready = new Queue<string>();
        foreach (string name in _beatNames)
        {
            var before = _beats[name].After.Select(beat => beat.Text).Where(_beats.ContainsKey).ToList();
            waiting[name] = before.Count;
            foreach (string earlier in before)
            {
                if (!followers.TryGetValue(earlier, out var list))
                {
                    followers.Add(earlier, list = new List<string>());
                }

                list.Add(name);
            }

            if (before.Count == 0)
            {
                ready.Enqueue(name);
            }
        }

        var ranked = new HashSet<string>();
        while (ready.Count > 0)
        {
            string name = ready.Dequeue();
            ranked.Add(name);
            foreach (string later in followers.TryGetValue(name, out var list) ? list : new List<string>())
            {
                if (--waiting[later] == 0)
                {
                    ready.Enqueue(later);
                }
            }
        }

        return ranked;
    }

    private List<string> BindBeatReferences(SyntaxList<IdentifierSyntax> names)
    {
        var beats = new List<string>();
        foreach (var name in names)
        {
            if (name.Text.Length > 0 && !_beats.ContainsKey(name.Text))
            {
                _diagnostics.UnknownBeat(Locate(name), name.Text, Suggest(name.Text, _beatNames));
            }
            else if (!beats.Contains(name.Text))
            {
                beats.Add(name.Text);
            }
        }

        return beats;
    }

    private BoundBeat? BindBeat(BeatSyntax syntax)
    {
        _scope.Clear();
        var after = BindBeatReferences(syntax.After);
        return BindCondition(syntax.Condition) is { } condition
            ? new BoundBeat(syntax.Name.Text, condition, after, syntax.Holds, Locate(syntax))
            : null;
    }

    private BoundEnding? BindEnding(EndingSyntax syntax)
    {
        _scope.Clear();
        if (syntax.Name.Text.Length > 0 && !_endingNames.Add(syntax.Name.Text))
        {
            _diagnostics.Duplicate(Locate(syntax.Name), $"The ending \"{syntax.Name.Text}\"");
        }

        var conditions = new List<BoundExpression?>();
        var settled = new List<EntitySymbol>();
        var beats = new List<string>();
        if (syntax.Condition is not null)
        {
            BindEndingCondition(syntax.Condition, conditions, settled);
        }

        foreach (var line in syntax.Lines.Lines)
        {
            if (line is EndingConditionSyntax condition)
            {
                BindEndingCondition(condition.Condition, conditions, settled);
            }
            else if (line is PassesSyntax passes)
            {
                var named = passes.Beats.Count == 0 ? _beatNames : BindBeatReferences(passes.Beats);
                beats.AddRange(named.Except(beats).ToList());
            }
        }

        return new BoundEnding(syntax.Name.Text, All(conditions), settled, beats, Locate(syntax));
    }

    /// <summary>Takes "X is settled" out of what is joined by "and"; the rest is the condition.</summary>
    private void BindEndingCondition(ExpressionSyntax syntax, List<BoundExpression?> conditions, List<EntitySymbol> settled)
    {
        if (syntax is AndSyntax and)
        {
            foreach (var operand in and.Operands)
            {
                BindEndingCondition(operand, conditions, settled);
            }
        }
        else if (IsSettled(syntax, out var who))
        {
            AddSettled(who, settled);
        }
        else
        {
            conditions.Add(BindCondition(syntax));
        }
    }

    private bool IsSettled(ExpressionSyntax syntax, out ExpressionSyntax who)
    {
        who = syntax;
        if (syntax is not ComparisonSyntax { Word: ComparisonWord.Is, Right: ReferenceSyntax { Words: "settled", Arguments.Count: 0 } } comparison
            || _adjectives.ContainsKey("settled"))
        {
            return false;
        }

        who = comparison.Left;
        return true;
    }

    private void AddSettled(ExpressionSyntax who, List<EntitySymbol> settled)
    {
        if (who is EveryoneSyntax)
        {
            settled.AddRange(_entities.Where(entity => entity.IsCharacter).Except(settled).ToList());
        }
        else if (BindMind(who, "be settled") is BoundEntity { Entity: var entity } && !settled.Contains(entity))
        {
            settled.Add(entity);
        }
    }
}
