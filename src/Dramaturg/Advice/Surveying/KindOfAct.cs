using System.Collections.Generic;
using Dramaturg.Model;

namespace Dramaturg.Advice.Surveying;

/// <summary>What became of one kind of act in the situations looked at.</summary>
internal sealed class KindOfAct
{
    private const int MostMisses = 64;
    private readonly HashSet<int> _possibleIn = new();
    private readonly HashSet<int> _wantedIn = new();
    private readonly HashSet<int> _explainedIn = new();
    private readonly List<Miss> _misses = new();

    public KindOfAct(string schema, IReadOnlyList<ActionId> acts, bool isFate)
    {
        Schema = schema;
        Acts = acts;
        IsFate = isFate;
    }

    public string Schema { get; }

    public IReadOnlyList<ActionId> Acts { get; }

    public bool IsFate { get; }

    /// <summary>Situations in which some choice of roles was possible.</summary>
    public int PossibleCount => _possibleIn.Count;

    /// <summary>Situations in which somebody who must consent had a reason.</summary>
    public int WantedCount => _wantedIn.Count;

    /// <summary>Situations in which everybody had one.</summary>
    public int ExplainedCount => _explainedIn.Count;

    public bool IsTold { get; private set; }

    /// <summary>While it is not told: who stood in the way, in order.</summary>
    public IReadOnlyList<Miss> Misses => _misses;

    public void Note(Situation situation, ActionId act, Judgement judgement)
    {
        _possibleIn.Add(situation.Number);
        IsTold |= judgement.IsTold;
        if (judgement.IsWanted)
        {
            _wantedIn.Add(situation.Number);
        }

        if (judgement.IsExplained)
        {
            _explainedIn.Add(situation.Number);
        }

        foreach (var person in judgement.Against)
        {
            Miss(new Miss(situation, act, person, judgement.IsExplained, judgement.IsWanted));
        }
    }

    private void Miss(Miss miss)
    {
        if (!IsTold && _misses.Count < MostMisses)
        {
            _misses.Add(miss);
        }
    }
}

/// <summary>Somebody because of whom an act was not told.</summary>
/// <param name="IsExplained">The person had a reason, but too small a one.</param>
/// <param name="IsWanted">Somebody else had a reason.</param>
internal sealed record Miss(Situation Situation, ActionId Act, CharacterId Person, bool IsExplained, bool IsWanted);
