using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Dramaturg.Language.Syntax;

namespace Dramaturg.Language.Binding;

// Acts that end in one way or another. What is certain about their chances, from the bounds of the numbers in them, is said here; what they come to
// in a state is the planner's business (docs/semantics.md 7.9).
public sealed partial class DramaBinder
{
    /// <summary>Of a chance that is a mistake already, of which nothing more is said.</summary>
    private static readonly BoundNumber s_unreadChance = new(0);

    /// <param name="common">What changes whatever happens.</param>
    private List<BoundOutcome> BindOutcomes(EventSyntax syntax, List<BoundEffect> common)
    {
        var lines = syntax.Lines.Lines.OfType<OutcomeSyntax>().ToList();
        if (lines.Count == 0 || ForbidsOutcomes(syntax, lines[0]))
        {
            return new List<BoundOutcome>();
        }

        foreach (var early in lines.Take(lines.Count - 1).Where(line => line.Chance is null))
        {
            _diagnostics.OtherwiseNotLast(Locate(early));
        }

        var outcomes = lines.Select(line => BindOutcome(line, common)).ToList();
        CheckChances(lines, outcomes);
        if (lines[^1].Chance is not null)
        {
            outcomes.Add(new BoundOutcome(null, new BoundEffects(Array.Empty<BoundEffect>()), Locate(syntax)));
        }

        return outcomes;
    }

    private bool ForbidsOutcomes(EventSyntax syntax, OutcomeSyntax first)
    {
        string? place = IsSabre ? "in a story with `semantics sabre`"
            : syntax.Word == EventWord.Whenever ? "below what happens by itself"
            : null;
        if (place is not null)
        {
            _diagnostics.StrayOutcome(Locate(first), first.Chance is null ? "otherwise" : "chance", place);
        }

        return place is not null;
    }

    /// <summary>Nobody says what is told by chance.</summary>
    private void ForbidOutcomes(SpeechSyntax speech)
    {
        if (speech.Lines.Lines.OfType<OutcomeSyntax>().FirstOrDefault() is { } first)
        {
            _diagnostics.StrayOutcome(Locate(first), first.Chance is null ? "otherwise" : "chance", "below a line of a topic");
        }
    }

    private BoundOutcome BindOutcome(OutcomeSyntax line, List<BoundEffect> common)
    {
        var effects = new List<BoundEffect>();
        BindEffects(line.Change is { } change ? new SyntaxList<EffectSyntax>(change) : line.Changes.Lines, effects);
        CheckEffects(common.Concat(effects).ToList());
        return new BoundOutcome(line.Chance is null ? null : BindChance(line), effects.Count == 1 ? effects[0] : new BoundEffects(effects), Locate(line));
    }

    private BoundExpression BindChance(OutcomeSyntax line)
    {
        if (BindNumber(line.Chance!) is not { } chance)
        {
            return s_unreadChance;
        }

        return line.Of is { } cases and not 1 ? Arithmetic(chance, ArithmeticSign.Divide, new BoundNumber(cases)) : chance;
    }

    private void CheckChances(List<OutcomeSyntax> lines, List<BoundOutcome> outcomes)
    {
        decimal least = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            if (least >= 1)
            {
                _diagnostics.NoChance(Locate(lines[i]), "those before it leave nothing");
            }
            else if (outcomes[i].Chance is { } chance && !ReferenceEquals(chance, s_unreadChance) && NumberBounds.Of(chance) is { } bounds)
            {
                CheckChance(lines[i], bounds.Lowest!.Value, bounds.Highest!.Value);
                least += Math.Max(0, Math.Min(1, bounds.Lowest!.Value));
                if (least > 1)
                {
                    _diagnostics.ChancesTooLarge(Locate(lines[i]), Show(least));
                }
            }
        }
    }

    private void CheckChance(OutcomeSyntax line, decimal lowest, decimal highest)
    {
        if (highest <= 0)
        {
            _diagnostics.NoChance(Locate(line), "its chance is never more than 0");
        }
        else if (highest > 1)
        {
            _diagnostics.ChanceOutOfBounds(Locate(line.Chance!), Show(highest), "1");
        }
        else if (lowest < 0)
        {
            _diagnostics.ChanceOutOfBounds(Locate(line.Chance!), Show(lowest), "0");
        }
    }

    private static string Show(decimal number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}
