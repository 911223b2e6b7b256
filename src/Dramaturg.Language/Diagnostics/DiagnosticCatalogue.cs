// Everything the .drama front end can say about a story: DR10xx text and syntax, DR11xx word files, DR20xx names and types.
// Each id has its page in docs/diagnostics; ids are never reused. What Sabre problem files add is listed beside their reader.

using System.Collections.Generic;

namespace Dramaturg.Language.Diagnostics;

public static class DiagnosticCatalogue
{
    private static readonly List<DiagnosticDescriptor> s_all = new();

    /// <summary>In the order of their ids.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All => s_all;

    public static readonly DiagnosticDescriptor FileTooLarge = Error("DR1001", "file too large",
        "This file is larger than {0} MB.");

    public static readonly DiagnosticDescriptor StrayCharacters = Error("DR1002", "stray characters",
        "`{0}` has no meaning here.");

    public static readonly DiagnosticDescriptor TabInIndentation = Error("DR1003", "tab in the indentation",
        "This line is indented with a tab.");

    public static readonly DiagnosticDescriptor UnevenIndentation = Error("DR1004", "uneven indentation",
        "This line is indented less than the lines above it, but not as little as any block that encloses them.");

    public static readonly DiagnosticDescriptor UnclosedQuotation = Error("DR1005", "quotation never closed",
        "The {0} is never closed on this line.");

    public static readonly DiagnosticDescriptor NumberTooLong = Error("DR1006", "number too long",
        "The number {0} has too many digits.");

    public static readonly DiagnosticDescriptor Unexpected = Error("DR1007", "something else expected",
        "Expected {0}, found {1}.");

    public static readonly DiagnosticDescriptor UnknownLine = Error("DR1008", "no such line here",
        "No line of {0} begins with {1}.");

    public static readonly DiagnosticDescriptor UnexpectedBlock = Error("DR1009", "unexpected indentation",
        "This line is indented, but nothing above it has lines of its own.");

    public static readonly DiagnosticDescriptor MissingBlock = Error("DR1010", "indented lines missing",
        "Indented lines should follow: {0}.");

    public static readonly DiagnosticDescriptor MixedAndOr = Error("DR1011", "and mixed with or",
        "`and` and `or` are mixed; parentheses must say what belongs together.");

    public static readonly DiagnosticDescriptor OpenBelief = Error("DR1012", "where does the belief end?",
        "It is not clear whether what follows this `{0}` is part of the belief.");

    public static readonly DiagnosticDescriptor TooDeep = Error("DR1013", "nested too deeply",
        "This is nested more than {0} levels deep.");

    public static readonly DiagnosticDescriptor ReservedWord = Error("DR1014", "word of the language",
        "`{0}` is a word of the language and cannot be used as a name here.");

    public static readonly DiagnosticDescriptor UnclosedParenthesis = Error("DR1015", "parenthesis never closed",
        "This parenthesis is never closed.");

    public static readonly DiagnosticDescriptor UnknownSetting = Error("DR1016", "unknown setting",
        "There is no setting {0} for `{1}`.");

    public static readonly DiagnosticDescriptor StrayOtherwise = Error("DR1017", "otherwise without if",
        "This `otherwise` does not follow an `if`.");

    public static readonly DiagnosticDescriptor WrongVerb = Error("DR1018", "wrong verb",
        "{0} says `{1}`, not `{2}`.");

    public static readonly DiagnosticDescriptor TooManyProblems = Error("DR1020", "too many problems",
        "There are more than {0} problems; the others are not shown.");

    public static readonly DiagnosticDescriptor ProxyForSeveral = Error("DR1021", "proxy for several",
        "A proxy stands in for one person.");

    public static readonly DiagnosticDescriptor StrayOutcome = Error("DR1022", "outcome in the wrong place",
        "An act ends in one way or another as a whole: `{0}` stands directly below an act, not {1}.");

    public static readonly DiagnosticDescriptor GuessedOutcome = Error("DR1023", "outcome without its chance",
        "A way in which an act may end begins with its chance, not with {0}.");

    public static readonly DiagnosticDescriptor WordsLine = Error("DR1101", "no such line in a word file",
        "A line of a word file names something and gives its words: `Frau Schmidt: \"Frau Schmidt\", she`.");

    public static readonly DiagnosticDescriptor UnknownWordForm = Error("DR1102", "unknown form",
        "There is no form `{0}` of a name.");

    public static readonly DiagnosticDescriptor BrokenTemplate = Error("DR1103", "broken sentence",
        "The braces of this sentence do not match.");

    public static readonly DiagnosticDescriptor UnknownName = Error("DR2001", "unknown name",
        "There is nobody and nothing called {0}.");

    public static readonly DiagnosticDescriptor UnknownKind = Error("DR2002", "unknown kind",
        "There is no kind `{0}`.");

    public static readonly DiagnosticDescriptor UnknownWord = Error("DR2003", "unknown word",
        "`{0}` is no role, value or fact here.");

    public static readonly DiagnosticDescriptor UnknownFact = Error("DR2004", "unknown fact",
        "There is no fact `{0}`.");

    public static readonly DiagnosticDescriptor WrongArguments = Error("DR2005", "fact does not fit",
        "`{0}` cannot be said of {1}.");

    public static readonly DiagnosticDescriptor Duplicate = Error("DR2006", "declared twice",
        "{0} is already declared.");

    public static readonly DiagnosticDescriptor KindCircle = Error("DR2007", "circle of kinds",
        "`{0}` would be a kind of itself.");

    public static readonly DiagnosticDescriptor WrongType = Error("DR2008", "wrong kind of value",
        "Expected {0}, but this is {1}.");

    public static readonly DiagnosticDescriptor NotAPerson = Error("DR2009", "not a person",
        "{0} has no mind: only a person can {1}.");

    public static readonly DiagnosticDescriptor NobodyWants = Error("DR2010", "act that nobody wants",
        "Nobody is said to want the act `{0}`.");

    public static readonly DiagnosticDescriptor WantedFate = Error("DR2011", "fate that somebody wants",
        "Nobody wants fate; an event that somebody wants is an act.");

    public static readonly DiagnosticDescriptor UnusedRole = Warning("DR2012", "unused role",
        "The role `{0}` is never used.");

    public static readonly DiagnosticDescriptor NoPlaceFact = Error("DR2013", "no fact called place",
        "`at` needs a fact `place of {0}` that tells where somebody is.");

    public static readonly DiagnosticDescriptor NoWitnesses = Advice("DR2014", "witnesses not said",
        "Nothing says who sees `{0}`; so everybody does, wherever they are.");

    public static readonly DiagnosticDescriptor Unbounded = Error("DR2015", "number without bounds",
        "A number needs bounds.");

    public static readonly DiagnosticDescriptor OutOfRange = Error("DR2016", "out of range",
        "{0} is outside {1}.");

    public static readonly DiagnosticDescriptor Contradiction = Error("DR2017", "said twice",
        "{0} is already said to be {1}.");

    public static readonly DiagnosticDescriptor MissingInitial = Error("DR2018", "not said at the start",
        "The start of the story does not say: {0}.");

    public static readonly DiagnosticDescriptor UnknownBeat = Error("DR2019", "unknown beat",
        "There is no beat {0}.");

    public static readonly DiagnosticDescriptor BeatCircle = Error("DR2020", "circle of beats",
        "The beat {0} would have to come after itself.");

    public static readonly DiagnosticDescriptor SettledOutsideEnding = Error("DR2021", "settled outside an ending",
        "Only an ending can ask whether somebody is settled, as a line of its own or joined to others by `and`.");

    public static readonly DiagnosticDescriptor WeightNotConstant = Error("DR2022", "weight that changes",
        "A weight has to be a plain number here: only the wants of people can grow.");

    public static readonly DiagnosticDescriptor NoUnknown = Error("DR2023", "never unknown",
        "{0} is never unknown.");

    public static readonly DiagnosticDescriptor NeverTrue = Warning("DR2024", "can never be",
        "{0} can never be {1}.");

    public static readonly DiagnosticDescriptor EmptyKind = Warning("DR2025", "empty kind",
        "There is no {0} in this story, so this never applies.");

    public static readonly DiagnosticDescriptor WantWithoutMeasure = Error("DR2026", "want without a measure",
        "A want is a condition, or a number with a lowest and a highest value; this is {0}.");

    public static readonly DiagnosticDescriptor EffectTwice = Error("DR2027", "two effects on one fact",
        "{0} already changes above; both cannot happen.");

    public static readonly DiagnosticDescriptor KindsTooDeep = Error("DR2028", "too many levels of kinds",
        "There are more than {0} levels of kinds above `{1}`.");

    public static readonly DiagnosticDescriptor QuorumTooLarge = Error("DR2029", "more than there are",
        "{0} must want it, but there are only {1}.");

    public static readonly DiagnosticDescriptor HistoryOfNoNumber = Error("DR2030", "history of no number",
        "Only a number keeps its history.");

    public static readonly DiagnosticDescriptor GoodOutsideWant = Error("DR2031", "good outside a want",
        "Somebody's good can only be wanted or feared, as a number of its own or in a sum.");

    public static readonly DiagnosticDescriptor NoGood = Warning("DR2032", "nothing is good for somebody",
        "{0} wants nothing for himself or herself, so this never changes.");

    public static readonly DiagnosticDescriptor AttitudeOfTheAuthor = Error("DR2033", "attitude of the author",
        "Only a person fears losses or judges what others do; the author just wants and fears.");

    public static readonly DiagnosticDescriptor UnknownAct = Error("DR2034", "unknown act",
        "There is no act `{0}`.");

    public static readonly DiagnosticDescriptor NoSuchRole = Error("DR2035", "no such role",
        "`{0}` has no role after this `{1}`; it has {2}.");

    public static readonly DiagnosticDescriptor SpeechRoles = Error("DR2036", "who speaks to whom",
        "A line with `{0}` says who speaks, after `by`, and to whom.");

    public static readonly DiagnosticDescriptor TopicTooWide = Error("DR2037", "too many values to speak of",
        "{0} has more than {1} values, and each would be an act of its own.");

    public static readonly DiagnosticDescriptor NothingToBelieve = Error("DR2038", "nothing to believe",
        "Only what is told or denied can be believed.");

    public static readonly DiagnosticDescriptor OtherwiseNotLast = Error("DR2039", "otherwise before another outcome",
        "`otherwise:` comes once, after every `chance` of the act.");

    public static readonly DiagnosticDescriptor ChanceOutOfBounds = Warning("DR2040", "chance out of bounds",
        "This chance can be {0}; it counts as {1} then.");

    public static readonly DiagnosticDescriptor NoChance = Warning("DR2041", "outcome without a chance",
        "This never comes about: {0}.");

    public static readonly DiagnosticDescriptor ChancesTooLarge = Warning("DR2042", "chances of more than 1",
        "The chances up to here add up to at least {0}; this one gets only what those before it leave.");

    public static readonly DiagnosticDescriptor NoDays = Error("DR2045", "story without days",
        "Nothing falls due, and nothing takes time, in a story that has no days.");

    public static readonly DiagnosticDescriptor UnknownDay = Error("DR2046", "unknown day",
        "There is no day, or part of a day, {0}.");

    public static readonly DiagnosticDescriptor DueAtTheStart = Error("DR2047", "due at the start",
        "The story starts at {0}; nothing can fall due then.");

    public static readonly DiagnosticDescriptor CalendarLength = Error("DR2048", "calendar too short or too long",
        "A calendar has at least two moments, and at most {0}.");

    public static readonly DiagnosticDescriptor TimeIsNotMade = Error("DR2049", "time is not made",
        "Only time changes `{0}`.");

    public static readonly DiagnosticDescriptor WantOfADay = Error("DR2050", "want that looks at the calendar",
        "What people want cannot look at what day it is.");

    public static readonly DiagnosticDescriptor NoTimeInSabre = Error("DR2051", "no time in Sabre",
        "Under `semantics sabre` there is no calendar.");

    public static readonly DiagnosticDescriptor UnknownTemplateRole = Error("DR2101", "unknown role in a sentence",
        "`{0}` is no role of `{1}`.");

    public static readonly DiagnosticDescriptor WordsForNothing = Warning("DR2102", "words for nothing",
        "The story has no {0} {1}.");

    public static readonly DiagnosticDescriptor WordsTwice = Warning("DR2103", "words twice",
        "There are two lines for {0}{1}; this one counts.");

    public static DiagnosticDescriptor? Find(string id)
    {
        foreach (var descriptor in s_all)
        {
            if (descriptor.Id == id)
            {
                return descriptor;
            }
        }

        return null;
    }

    private static DiagnosticDescriptor Error(string id, string name, string template) =>
        Add(new DiagnosticDescriptor(id, name, Severity.Error, template));

    private static DiagnosticDescriptor Warning(string id, string name, string template) =>
        Add(new DiagnosticDescriptor(id, name, Severity.Warning, template));

    private static DiagnosticDescriptor Advice(string id, string name, string template) =>
        Add(new DiagnosticDescriptor(id, name, Severity.Advice, template));

    private static DiagnosticDescriptor Add(DiagnosticDescriptor descriptor)
    {
        s_all.Add(descriptor);
        return descriptor;
    }
}
