// By what somebody judges states. Whoever has wants of fixed weights has one measure, with the number of the person. Whoever grows has one more for
// each set of weights in force: a plan is judged from its first act to its end by the measure of the state in which it is decided (docs/semantics.md 7.8).

using System.Collections.Generic;
using Dramaturg.Planner.Collections;

namespace Dramaturg.Planner.States;

/// <summary>Utilities with weights that do not change. Grows as new weights come into force.</summary>
internal sealed class Measures
{
    /// <summary>More are a limit reached.</summary>
    public const int Most = 1 << Bits;
    public const int Bits = 13;

    private readonly List<PackedUtility> _utilities = new();
    private readonly List<int> _characters = new();
    private readonly IntBlockInterner?[] _frozen;
    private readonly Dictionary<(int Character, int Weights), int> _measures = new();

    /// <param name="utilities">One for each character, then the author's.</param>
    public Measures(IReadOnlyList<PackedUtility> utilities)
    {
        _frozen = new IntBlockInterner?[utilities.Count];
        for (int character = 0; character < utilities.Count; character++)
        {
            Add(character, utilities[character]);
        }
    }

    public int Count => _utilities.Count;

    /// <summary>The utility of a measure. That of a person who grows, by the person's own number, reads the weights wherever it is asked for.</summary>
    public PackedUtility this[int measure] => _utilities[measure];

    /// <summary>Whose measure it is.</summary>
    public int CharacterOf(int measure) => _characters[measure];

    /// <summary>The measure of a person with these weights, as codes.</summary>
    /// <exception cref="StateSpaceFullException">There are more than <see cref="Most"/>.</exception>
    public int Of(int character, int[] weights)
    {
        int block = (_frozen[character] ??= new IntBlockInterner(weights.Length)).Intern(weights, out _);
        if (!_measures.TryGetValue((character, block), out int measure))
        {
            measure = Add(character, _utilities[character].Frozen(weights));
            _measures.Add((character, block), measure);
        }

        return measure;
    }

    private int Add(int character, PackedUtility utility)
    {
        if (_utilities.Count == Most)
        {
            throw new StateSpaceFullException("more than 8,192 ways to weigh what people want");
        }

        _utilities.Add(utility);
        _characters.Add(character);
        return _utilities.Count - 1;
    }
}
