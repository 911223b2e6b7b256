using Dramaturg.Language.Syntax;

namespace Dramaturg.Language.Binding;

/// <summary>What an act says that a topic makes, for those who put it into a sentence.</summary>
/// <param name="Topic">What is spoken of; its arguments are roles of the act, or entities.</param>
/// <param name="Speaker">Position among the act's roles; of a question, who asks.</param>
/// <param name="Hearer">Position among the act's roles; of a question, who is asked.</param>
/// <param name="Value">Position of the role for what the fact is said to be; null for a question.</param>
public sealed record BoundSpeech(SpeechWord Word, BoundFluent Topic, int Speaker, int Hearer, int? Value);
