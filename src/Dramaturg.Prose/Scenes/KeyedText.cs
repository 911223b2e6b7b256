using System;
using Dramaturg.Prose.Texts;

namespace Dramaturg.Prose.Scenes;

/// <summary><c>key: value</c>, or a key alone.</summary>
internal sealed record KeyedText(PlacedText Key, PlacedText Value)
{
    public static KeyedText Of(PlacedText text)
    {
        int colon = text.Text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0
            ? new KeyedText(text, text.Part(text.Text.Length, 0))
            : new KeyedText(text.Part(0, colon), text.Part(colon + 1, text.Text.Length - colon - 1));
    }
}
