using System;
using Dramaturg.Language.Text;

namespace Dramaturg.Language.Diagnostics;

public sealed partial class DiagnosticBag
{
    public void UnknownName(TextLocation location, string name, string? suggestion) =>
        ReportWith(suggestion, DiagnosticCatalogue.UnknownName, location, name);

    public void UnknownKind(TextLocation location, string kind, string? suggestion) =>
        ReportWith(suggestion, DiagnosticCatalogue.UnknownKind, location, kind);

    public void UnknownWord(TextLocation location, string word, string? suggestion) =>
        ReportWith(suggestion, DiagnosticCatalogue.UnknownWord, location, word);

    public void UnknownFact(TextLocation location, string fact, string? suggestion) =>
        ReportWith(suggestion, DiagnosticCatalogue.UnknownFact, location, fact);

    public void WrongArguments(TextLocation location, string fact, string arguments, string? suggestion) =>
        ReportWith(suggestion, DiagnosticCatalogue.WrongArguments, location, fact, arguments);

    public void Duplicate(TextLocation location, string what) => Report(DiagnosticCatalogue.Duplicate, location, what);

    public void KindCircle(TextLocation location, string kind) => Report(DiagnosticCatalogue.KindCircle, location, kind);

    public void WrongType(TextLocation location, string expected, string found) =>
        Report(DiagnosticCatalogue.WrongType, location, expected, found);

    public void NotAPerson(TextLocation location, string who, string what) =>
        Report(DiagnosticCatalogue.NotAPerson, location, who, what);

    public void NobodyWants(TextLocation location, string act, string? suggestion) =>
        ReportWith(suggestion, DiagnosticCatalogue.NobodyWants, location, act);

    public void WantedFate(TextLocation location) =>
        ReportWith("Write `act` instead of `fate`, or leave this line out.", DiagnosticCatalogue.WantedFate, location);

    public void UnusedRole(TextLocation location, string role) => Report(DiagnosticCatalogue.UnusedRole, location, role);

    public void NoPlaceFact(TextLocation location, string kind) => Report(DiagnosticCatalogue.NoPlaceFact, location, kind);

    public void NoWitnesses(TextLocation location, string act) =>
        ReportWith("Add a line such as `seen by anyone at room`, or `seen by everyone`.", DiagnosticCatalogue.NoWitnesses, location, act);

    public void Unbounded(TextLocation location) =>
        ReportWith("Write the lowest and the highest value: `0 to 3`.", DiagnosticCatalogue.Unbounded, location);

    public void OutOfRange(TextLocation location, string number, string range) =>
        Report(DiagnosticCatalogue.OutOfRange, location, number, range);

    public void Contradiction(TextLocation location, string fact, string value, int line) =>
        ReportWith(FormattableString.Invariant($"It is said in line {line + 1}."), DiagnosticCatalogue.Contradiction, location, fact, value);

    public void MissingInitial(TextLocation? location, string facts) =>
        ReportWith("Say it under `initially`, or add `or unknown` to the fact.", DiagnosticCatalogue.MissingInitial, location, facts);

    public void UnknownBeat(TextLocation location, string beat, string? suggestion) =>
        ReportWith(suggestion, DiagnosticCatalogue.UnknownBeat, location, beat);

    public void BeatCircle(TextLocation location, string beat) => Report(DiagnosticCatalogue.BeatCircle, location, beat);

    public void SettledOutsideEnding(TextLocation location) => Report(DiagnosticCatalogue.SettledOutsideEnding, location);

    public void WeightNotConstant(TextLocation location) => Report(DiagnosticCatalogue.WeightNotConstant, location);

    public void OtherwiseNotLast(TextLocation location) => Report(DiagnosticCatalogue.OtherwiseNotLast, location);

    public void ChanceOutOfBounds(TextLocation location, string chance, string counted) =>
        Report(DiagnosticCatalogue.ChanceOutOfBounds, location, chance, counted);

    public void NoChance(TextLocation location, string why) => Report(DiagnosticCatalogue.NoChance, location, why);

    public void ChancesTooLarge(TextLocation location, string sum) => Report(DiagnosticCatalogue.ChancesTooLarge, location, sum);

    public void NoUnknown(TextLocation location, string fact) =>
        ReportWith("Add `or unknown` where the fact is declared.", DiagnosticCatalogue.NoUnknown, location, fact);

    public void NeverTrue(TextLocation location, string what, string value) =>
        Report(DiagnosticCatalogue.NeverTrue, location, what, value);

    public void EmptyKind(TextLocation location, string kind) => Report(DiagnosticCatalogue.EmptyKind, location, kind);

    public void WantWithoutMeasure(TextLocation location, string what) =>
        Report(DiagnosticCatalogue.WantWithoutMeasure, location, what);

    public void EffectTwice(TextLocation location, string fact) => Report(DiagnosticCatalogue.EffectTwice, location, fact);

    public void KindsTooDeep(TextLocation location, int limit, string kind) =>
        Report(DiagnosticCatalogue.KindsTooDeep, location, Show(limit), kind);

    public void QuorumTooLarge(TextLocation location, int least, int most) =>
        Report(DiagnosticCatalogue.QuorumTooLarge, location, Show(least), Show(most));

    public void HistoryOfNoNumber(TextLocation location) => Report(DiagnosticCatalogue.HistoryOfNoNumber, location);

    public void GoodOutsideWant(TextLocation location) => Report(DiagnosticCatalogue.GoodOutsideWant, location);

    public void NoGood(TextLocation location, string who) => Report(DiagnosticCatalogue.NoGood, location, who);

    public void AttitudeOfTheAuthor(TextLocation location) => Report(DiagnosticCatalogue.AttitudeOfTheAuthor, location);

    public void UnknownAct(TextLocation location, string act, string? suggestion) =>
        ReportWith(suggestion, DiagnosticCatalogue.UnknownAct, location, act);

    public void NoSuchRole(TextLocation location, string act, string preposition, string roles) =>
        Report(DiagnosticCatalogue.NoSuchRole, location, act, preposition, roles);

    public void SpeechRoles(TextLocation location, string word) => ReportWith(
        word == "asked" ? "Write `asked by parent: person, of dreamer`." : $"Write `{word} by teller: person, to listener: person`.",
        DiagnosticCatalogue.SpeechRoles,
        location,
        word);

    public void TopicTooWide(TextLocation location, string fact, int most) =>
        ReportWith("Give the number bounds that lie closer together.", DiagnosticCatalogue.TopicTooWide, location, fact, Show(most));

    public void NothingToBelieve(TextLocation location) =>
        ReportWith("Leave this line out, or write it under `told` or `denied`.", DiagnosticCatalogue.NothingToBelieve, location);

    public void NoDays(TextLocation location) =>
        ReportWith("Add a line such as `days Monday, Tuesday, Wednesday`.", DiagnosticCatalogue.NoDays, location);

    public void UnknownDay(TextLocation location, string day, string? suggestion) =>
        ReportWith(suggestion, DiagnosticCatalogue.UnknownDay, location, day);

    public void DueAtTheStart(TextLocation location, string moment) =>
        ReportWith("Say it under `initially`, or name a later day.", DiagnosticCatalogue.DueAtTheStart, location, moment);

    public void CalendarLength(TextLocation location, int most) => Report(DiagnosticCatalogue.CalendarLength, location, Show(most));

    public void TimeIsNotMade(TextLocation location, string fact) => Report(DiagnosticCatalogue.TimeIsNotMade, location, fact);

    public void WantOfADay(TextLocation location) => ReportWith(
        "Let an event that falls due on that day change a fact, and want that.", DiagnosticCatalogue.WantOfADay, location);

    public void NoTimeInSabre(TextLocation location) => Report(DiagnosticCatalogue.NoTimeInSabre, location);

    public void UnknownTemplateRole(TextLocation location, string role, string of, string? suggestion) =>
        ReportWith(suggestion, DiagnosticCatalogue.UnknownTemplateRole, location, role, of);

    public void WordsForNothing(TextLocation location, string what, string name) =>
        Report(DiagnosticCatalogue.WordsForNothing, location, what, name);

    public void WordsTwice(TextLocation location, string what, string name, int firstLine) =>
        ReportWith(FormattableString.Invariant($"The other is line {firstLine + 1}."), DiagnosticCatalogue.WordsTwice, location, what, name);
}
