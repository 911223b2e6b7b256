using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Conflicts;
using Dramaturg.Drama.Dilemmas;
using Dramaturg.Drama.Tension;
using Dramaturg.Model;

namespace Dramaturg.Drama.Endings;

/// <summary>The questions that dilemmas and conflicts ask while they last. A dilemma that the person does not see asks none, nor does what fate may do: that is a threat.</summary>
internal static class StruggleQuestions
{
    public static IEnumerable<Question> Of(Struggles struggles, Sympathy sympathy) => Of(struggles.Dilemmas.Spells(), struggles.Conflicts.Spells(), sympathy);

    /// <summary>Those that the end leaves open.</summary>
    public static IEnumerable<Question> StillOpen(Struggles struggles, Sympathy sympathy) => Of(struggles.Dilemmas.OpenSpells(), struggles.Conflicts.OpenSpells(), sympathy);

    private static IEnumerable<Question> Of(IEnumerable<DilemmaSpell> dilemmas, IEnumerable<ConflictSpell> conflicts, Sympathy sympathy) =>
        dilemmas.Where(spell => spell.View != DilemmaView.Hidden).Select(spell => Of(spell, sympathy))
            .Concat(conflicts.Where(spell => spell.Conflict.Kind == ConflictKind.Interpersonal).Select(spell => Of(spell, sympathy)));

    private static Question Of(DilemmaSpell spell, Sympathy sympathy)
    {
        var state = spell.End == DilemmaEnd.Open ? QuestionState.Open : QuestionState.Settled;
        double weight = Math.Abs(sympathy[spell.Person]) * spell.Dilemma.Stakes.ToDouble();
        return new Question(QuestionKind.Dilemma, spell.Person, null, null, 0, spell.Since, weight, state, Answer(state, spell.Until)) { Dilemma = spell };
    }

    private static Question Of(ConflictSpell spell, Sympathy sympathy)
    {
        var (one, other) = (spell.Conflict.One.Person!.Value, spell.Conflict.Other.Person!.Value);
        double weight = (Weight(spell.Conflict.StakesOfOne, sympathy[one]) + Weight(spell.Conflict.StakesOfOther, sympathy[other])) / 2;
        var state = spell.Outcome switch
        {
            ConflictOutcome.Open => QuestionState.Open,
            ConflictOutcome.WonByOne => QuestionState.Yes,
            ConflictOutcome.WonByOther => QuestionState.No,
            _ => QuestionState.Settled,
        };
        return new Question(QuestionKind.Conflict, one, null, null, 0, spell.Since, weight, state, Answer(state, spell.Until)) { Conflict = spell };
    }

    private static int? Answer(QuestionState state, int until) => state == QuestionState.Open ? null : until + 1;

    private static double Weight(Number stakes, double sympathy) => stakes.ToDouble() * Math.Abs(sympathy);
}
