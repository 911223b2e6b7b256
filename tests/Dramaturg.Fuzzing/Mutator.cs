// Mutated texts. Each seed gives one text, always the same: a good text is chosen, perhaps only a part of it, and changed a few times on one
// of four levels. Changes on a level keep what lies below it whole, and so come further into the readers.
//   bytes   what a broken disk or a wrong encoding does
//   tokens  slips of the pen
//   lines   slips of the editor, and blocks in the wrong place
//   tree    whole parts that would be right somewhere else, and nesting

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Dramaturg.Language.Text;
using Dramaturg.Testing;

namespace Dramaturg.Fuzzing;

/// <param name="Origin">The text it was made from, and how.</param>
internal sealed record MutatedText(Notation Notation, string Origin, string Text);

internal sealed partial class Mutator(Corpus corpus)
{
    private static readonly string[] s_levels = ["bytes", "tokens", "lines", "tree"];

    public MutatedText Text(ulong seed)
    {
        var random = new SplitMix(seed);
        var notation = NotationOf(random.Below(100));
        var texts = corpus[notation];
        var text = random.Pick(texts);
        int level = random.Below(text.Nodes.Count > 0 ? 4 : 3);
        int count = random.Between(1, 5);
        string mutated = level switch
        {
            0 => Bytes(Part(text.Text, random), count, random),
            1 => ByTokens(text, texts, count, random),
            2 => ByLines(Part(text.Text, random), texts, count, random),
            _ => ByNodes(text, texts, count, random),
        };
        return new MutatedText(notation, $"{text.Origin}, {s_levels[level]}", mutated);
    }

    private static Notation NotationOf(int number) => number switch
    {
        < 40 => Notation.Drama,
        < 75 => Notation.Sabre,
        < 83 => Notation.Words,
        < 96 => Notation.Scenes,
        _ => Notation.Voices,
    };

    /// <summary>Mostly the whole text, else a third of its lines.</summary>
    private static string Part(string text, SplitMix random)
    {
        if (random.Chance(60))
        {
            return text;
        }

        string[] lines = text.Split('\n');
        return string.Join('\n', lines.Skip(random.Below(lines.Length)).Take((lines.Length / 3) + 1));
    }

    private static string Bytes(string text, int count, SplitMix random)
    {
        var bytes = new List<byte>(Encoding.UTF8.GetBytes(text));
        for (; count > 0 && bytes.Count > 0; count--)
        {
            int at = random.Below(bytes.Count);
            switch (random.Below(5))
            {
                case 0:
                    bytes[at] = (byte)random.Below(256);
                    break;
                case 1:
                    bytes[at] ^= (byte)(1 << random.Below(8));
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(random.Between(1, 12), bytes.Count - at));
                    break;
                case 3:
                    bytes.InsertRange(random.Below(bytes.Count), bytes.GetRange(at, Math.Min(random.Between(1, 12), bytes.Count - at)));
                    break;
                default:
                    bytes.RemoveRange(at, random.Chance(20) ? bytes.Count - at : 1);
                    break;
            }
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static string ByTokens(SeedText text, IReadOnlyList<SeedText> texts, int count, SplitMix random)
    {
        var tokens = text.Tokens.Select(span => Slice(text.Text, span)).ToList();
        for (; count > 0 && tokens.Count > 0; count--)
        {
            int at = random.Below(tokens.Count);
            switch (random.Below(6))
            {
                case 0:
                    tokens.RemoveAt(at);
                    break;
                case 1:
                    tokens.Insert(at, tokens[random.Below(tokens.Count)]);
                    break;
                case 2:
                    int other = random.Below(tokens.Count);
                    (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                    break;
                case 3:
                    tokens[at] = Token(texts, random);
                    break;
                case 4:
                    tokens.Insert(at, " " + Token(texts, random) + " ");
                    break;
                default:
                    tokens[at] = Repeat(tokens[at], random);
                    break;
            }
        }

        return string.Concat(tokens);
    }

    private static string Token(IReadOnlyList<SeedText> texts, SplitMix random)
    {
        var text = random.Pick(texts);
        return random.Chance(40) || text.Tokens.Count == 0 ? random.Pick(Tokens.Odd) : Slice(text.Text, random.Pick(text.Tokens));
    }

    /// <summary>Mostly a few times, now and then very often.</summary>
    private static string Repeat(string text, SplitMix random)
    {
        int most = random.Chance(5) ? 40_000 / (text.Length + 1) : 4;
        return string.Concat(Enumerable.Repeat(text, random.Between(1, most + 1)));
    }

    private static string Slice(string text, TextSpan span) => text.Substring(span.Start, span.Length);
}
