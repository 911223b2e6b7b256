namespace Dramaturg.Language.Symbols;

/// <summary>How a promise stands: the values of the fact that keeps it, in their order.</summary>
public enum PromiseState
{
    None,
    Open,
    Kept,
    Broken,
}
