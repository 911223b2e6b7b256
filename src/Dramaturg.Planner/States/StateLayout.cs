// A state's values are packed into 64-bit words; no fluent crosses a word.
//
//   word 0   63 ......... 20 | 19 ... 4 | 3 2 | 1 | 0
//                     free     a number    symbol  truth  truth
//
// Codes: a truth is 0 or 1; a symbol is its position, unknown one past the last symbol; a number is its code in the NumberTable (16 bits).
// A literal "fluent is value" is then (word & mask) == bits, and several on one word are one test.

using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Planner.States;

/// <summary>Where each fluent lies in a packed state, and how values become codes.</summary>
internal sealed class StateLayout
{
    private readonly IReadOnlyList<Fluent> _fluents;
    private readonly int[] _word;
    private readonly int[] _shift;
    private readonly ulong[] _mask;

    public StateLayout(IReadOnlyList<Fluent> fluents, NumberTable numbers)
    {
        _fluents = fluents;
        Numbers = numbers;
        _word = new int[fluents.Count];
        _shift = new int[fluents.Count];
        _mask = new ulong[fluents.Count];
        WordCount = Place();
    }

    public NumberTable Numbers { get; }

    public int WordCount { get; }

    public int FluentCount => _fluents.Count;

    public int Word(int fluent) => _word[fluent];

    public ulong Mask(int fluent) => _mask[fluent];

    public bool IsNumber(int fluent) => _fluents[fluent].Domain is Domain.Numbers;

    public int Get(ReadOnlySpan<ulong> state, int fluent) =>
        (int)((state[_word[fluent]] & _mask[fluent]) >> _shift[fluent]);

    public void Set(Span<ulong> state, int fluent, int code)
    {
        ref ulong word = ref state[_word[fluent]];
        word = (word & ~_mask[fluent]) | ((ulong)code << _shift[fluent]);
    }

    /// <summary>A code at its place in the word.</summary>
    public ulong Bits(int fluent, int code) => (ulong)code << _shift[fluent];

    /// <summary>How many codes a truth or symbol has.</summary>
    public int CodeCount(int fluent) => _fluents[fluent].Domain switch
    {
        Domain.Truth => 2,
        Domain.Symbols symbols => symbols.Names.Count + 1,
        _ => throw new InvalidOperationException("numbers have no fixed codes"),
    };

    /// <summary>The code of a value in a fluent; -1 if the fluent can never hold it.</summary>
    public int Encode(int fluent, Value value) => (_fluents[fluent].Domain, value.Kind) switch
    {
        (Domain.Numbers, ValueKind.Unknown) => NumberTable.Unknown,
        (Domain.Numbers numbers, ValueKind.Number) => Numbers.Code(numbers.Saturate(value.AsNumber)),
        (Domain.Symbols symbols, ValueKind.Unknown) => symbols.Names.Count,
        (Domain.Symbols, ValueKind.Symbol) or (Domain.Truth, ValueKind.Symbol) => value.AsSymbol,
        _ => -1,
    };

    /// <summary>Like <see cref="Encode"/> for a test: a number outside the bounds stays what it is.</summary>
    public int EncodeTest(int fluent, Value value) =>
        value.IsNumber && IsNumber(fluent) ? Numbers.Code(value.AsNumber) : Encode(fluent, value);

    public Value Decode(int fluent, int code) => _fluents[fluent].Domain switch
    {
        Domain.Numbers => code == NumberTable.Unknown ? Value.Unknown : Value.Of(Numbers[code]),
        Domain.Symbols symbols => code == symbols.Names.Count ? Value.Unknown : Value.Symbol(code),
        _ => Value.Symbol(code),
    };

    /// <summary>For each code of one symbol fluent the code of the same name in another, unknown where it has none; null if they agree.</summary>
    public int[]? Translation(int from, int to)
    {
        if (_fluents[from].Domain is not Domain.Symbols source || _fluents[to].Domain is not Domain.Symbols target
            || source.Names.SequenceEqual(target.Names))
        {
            return null;
        }

        var names = target.Names.ToList();
        return source.Names.Select(name => names.IndexOf(name)).Append(-1)
            .Select(code => code < 0 ? names.Count : code).ToArray();
    }

    /// <summary>A number's code within the fluent's bounds.</summary>
    public int Saturate(int fluent, int code)
    {
        if (code == NumberTable.Unknown || _fluents[fluent].Domain is not Domain.Numbers { } domain
            || (domain.Lowest is null && domain.Highest is null))
        {
            return code;
        }

        return Numbers.Code(domain.Saturate(Numbers[code]));
    }

    private int Place()
    {
        int word = 0;
        int used = 0;
        for (int fluent = 0; fluent < _fluents.Count; fluent++)
        {
            int bits = BitsOf(fluent);
            if (used + bits > 64)
            {
                (word, used) = (word + 1, 0);
            }

            (_word[fluent], _shift[fluent]) = (word, used);
            _mask[fluent] = ((1UL << bits) - 1) << used;
            used += bits;
        }

        return word + 1;
    }

    private int BitsOf(int fluent)
    {
        if (IsNumber(fluent))
        {
            return NumberTable.Bits;
        }

        int bits = 1;
        while (1 << bits < CodeCount(fluent))
        {
            bits++;
        }

        return bits;
    }
}
