// Courier is one of the fourteen fonts that every reader of PDF has, so no font is shipped. Its usual letters are those of Windows' code page 1252; the further
// ones that it has (Courier.afm) get the codes that are left, as many as a text needs.

using System;
using System.Collections.Generic;
using System.Linq;

namespace Dramaturg.Export.Pdf;

/// <summary>Letters as bytes of the font Courier.</summary>
internal sealed class CourierText
{
    private const string From128 = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";
    private const string Alike = "\u2010-\u2011-\u2012–\u2015—\u2212-\u2002 \u2003 \u2009 \u202F \u200A \u2032'\u2033\"\u00AD-";
    private const byte Missing = (byte)'?';

    private const string Further =
        "ĀAmacron āamacron ĂAbreve ăabreve ĄAogonek ąaogonek ĆCacute ćcacute ČCcaron čccaron ĎDcaron ďdcaron ĐDcroat đdcroat ĒEmacron ēemacron ĖEdotaccent ėedotaccent "
        + "ĘEogonek ęeogonek ĚEcaron ěecaron ĞGbreve ğgbreve ĢGcommaaccent ģgcommaaccent ĪImacron īimacron ĮIogonek įiogonek İIdotaccent ıdotlessi ĶKcommaaccent ķkcommaaccent "
        + "ĹLacute ĺlacute ĻLcommaaccent ļlcommaaccent ĽLcaron ľlcaron ŁLslash łlslash ŃNacute ńnacute ŅNcommaaccent ņncommaaccent ŇNcaron ňncaron ŌOmacron ōomacron ŐOhungarumlaut őohungarumlaut "
        + "ŔRacute ŕracute ŖRcommaaccent ŗrcommaaccent ŘRcaron řrcaron ŚSacute śsacute ŞScedilla şscedilla ȘScommaaccent șscommaaccent ŢTcommaaccent ţtcommaaccent ŤTcaron ťtcaron "
        + "ŪUmacron ūumacron ŮUring ůuring ŰUhungarumlaut űuhungarumlaut ŲUogonek ųuogonek ŹZacute źzacute ŻZdotaccent żzdotaccent ∞infinity";

    private static readonly Dictionary<char, string> s_further = Further.Split(' ').ToDictionary(entry => entry[0], entry => entry[1..]);
    private static readonly byte[] s_free = [.. Enumerable.Range(1, 31).Concat([127, 129, 141, 143, 144, 157]).Select(code => (byte)code)];

    private readonly Dictionary<char, byte> _added = [];
    private readonly SortedSet<char> _missing = [];

    /// <summary>Letters that the font has not, for which question marks stand.</summary>
    public IReadOnlyCollection<char> MissingLetters => _missing;

    /// <summary>The codes that are not those of the code page, as PDF lists them.</summary>
    public string Differences => string.Join(' ', _added.OrderBy(entry => entry.Value).Select(entry => $"{entry.Value} /{s_further[entry.Key]}"));

    public byte[] Bytes(string text)
    {
        var bytes = new List<byte>(text.Length);
        foreach (char letter in text)
        {
            if (!char.IsLowSurrogate(letter))
            {
                bytes.Add(Code(letter));
            }
        }

        return [.. bytes];
    }

    private byte Code(char letter)
    {
        int alike = Alike.IndexOf(letter, StringComparison.Ordinal);
        char shown = alike >= 0 && alike % 2 == 0 ? Alike[alike + 1] : letter;
        int special = shown == '\0' ? -1 : From128.IndexOf(shown, StringComparison.Ordinal);
        return special >= 0 ? (byte)(128 + special)
            : shown is (>= ' ' and <= '~') or (>= '\u00A0' and <= '\u00FF') ? (byte)shown
            : Added(shown);
    }

    private byte Added(char letter)
    {
        if (_added.TryGetValue(letter, out byte code))
        {
            return code;
        }

        if (!s_further.ContainsKey(letter) || _added.Count == s_free.Length)
        {
            _missing.Add(letter);
            return Missing;
        }

        return _added[letter] = s_free[_added.Count];
    }
}
