using System;
using System.Collections.Generic;
using System.Linq;

namespace Dramaturg.Frames;

/// <summary>A part of a frame's text that has forms: <c>{person}</c> is the name itself, <c>{person.dative}</c> the name in that form, or itself where it has none.</summary>
/// <param name="In">The name in a form; null: itself.</param>
public sealed record Inflected(Func<string?, string> In)
{
    /// <summary>Several names, one after the other.</summary>
    public static Inflected List(IEnumerable<Inflected> names)
    {
        Inflected[] all = [.. names];
        return new Inflected(form => string.Join(", ", all.Select(name => name.In(form))));
    }

    public override string ToString() => In(null);
}
