using System.Collections.Generic;
using System.Globalization;
using Dramaturg.Language.Text;

namespace Dramaturg.Advice;

public sealed partial class AdviceDiagnostics
{
    internal void NobodyWants(TextLocation? location, string act, int possible, int looked, string? nearest) =>
        Add(UnwantedAct, location, act, possible, looked, Nearest(nearest));

    internal void NeverPossible(TextLocation? location, string act, int looked, string missing, string nearest, string lacking) =>
        Add(ImpossibleAct, location, act, looked, missing, Nearest($"{nearest}, but for {lacking}"));

    internal void ConsentMissing(TextLocation? location, string act, int wanted, int looked, string? nearest) =>
        Add(RefusedAct, location, act, wanted, looked, nearest is null ? "" : $"; in the way: {nearest}");

    internal void Outweighed(TextLocation? location, string act, int explained, int looked, string? nearest) =>
        Add(OutweighedAct, location, act, explained, looked, Nearest(nearest));

    internal void NoActChanges(TextLocation? location, string people, string want, IReadOnlyList<string> fate) =>
        Add(FixedWant, location, people, want, fate.Count == 0 ? "" : $"; only fate can, by {AsWritten.List(fate)}");

    internal void NobodyActsOn(TextLocation? location, int looked, string people, string want, IReadOnlyList<string> acts) =>
        Add(IdleWant, location, looked, people, want, $"; {AsWritten.List(acts)} could");

    internal void StepDoesHarm(TextLocation? location, string act, int harmed, int all, string example) =>
        Add(SmuggledStep, location, harmed, all, act, example);

    internal void OthersMustAct(TextLocation? location, string act, int resting, int all, int most, IReadOnlyList<string> acts) =>
        Add(
            RestsOnOthers,
            location,
            resting == all ? $"Every reason found for {act} rests" : $"{Show(resting)} of {Show(all)} reasons for {act} {(resting == 1 ? "rests" : "rest")}",
            most == 1 ? "an act of somebody else" : $"up to {Show(most)} acts of others",
            AsWritten.List(acts, most == 1 ? "or" : "and"));

    internal void DeeperLookChanges(TextLocation? location, string act, int gone, int others, int all, string example) =>
        Add(UnstableReason, location, gone + others, all, act, Fate(gone, others), example);

    internal void NeverCorrected(TextLocation? location, int reached, string people, string statement) =>
        Add(UncorrectedBelief, location, reached, people, statement);

    internal void NothingReads(TextLocation? location, string facts) => Add(UnreadBelief, location, facts);

    internal void ActsUndo(TextLocation? location, IReadOnlyList<string> kinds, string acts) =>
        Add(UndoingActs, location, AsWritten.List(kinds), kinds.Count == 1 ? "undoes itself" : "undo each other", acts);

    internal void FateMoves(TextLocation? location, string story, int fates, int acts) =>
        Add(FatesShare, location, story, fates, acts, 100 * fates / acts);

    internal void OneActReaches(TextLocation? location, string story, int beats, IReadOnlyList<string> single) =>
        Add(SingleActBeats, location, story, single.Count, beats, AsWritten.List(single));

    internal void LeavesUndone(
        TextLocation? location, string story, string person, string act, string gain, int first, int count, int? doneAs, int otherStories) =>
        Add(
            ReasonLeftUndone,
            location,
            story,
            person,
            act,
            gain,
            count,
            first,
            doneAs is { } number ? $"until act {Show(number)}" : "and it is never done",
            otherStories == 0 ? "" : $"; likewise in {Show(otherStories)} more");

    internal void DropsOut(TextLocation? location, string act, int count, string example, string reason) =>
        Add(DroppedKind, location, act, count, example, reason);

    private static string Nearest(string? nearest) => nearest is null ? "" : $"; nearest: {nearest}";

    private static string Fate(int gone, int others) =>
        gone == 0 ? "become others" : others == 0 ? "are gone" : $"become others or are gone ({Show(gone)})";

    private static string Show(int number) => number.ToString(CultureInfo.InvariantCulture);
}
