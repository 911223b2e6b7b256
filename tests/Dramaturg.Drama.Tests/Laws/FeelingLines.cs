using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Feelings;
using Dramaturg.Model;
using Xunit;

namespace Dramaturg.Drama.Tests.Laws;

/// <summary>Feelings as lines that do not depend on how people are numbered, each with its course.</summary>
internal static class FeelingLines
{
    public static IReadOnlyList<(string Line, IReadOnlyList<double> Course)> Of(Road road, IEnumerable<Feeling> feelings, Func<FeelingKind, FeelingKind>? named = null) =>
        [.. feelings.Select(feeling => (Line(road, feeling, named ?? (kind => kind)), feeling.Course)).OrderBy(line => line.Item1, StringComparer.Ordinal)];

    /// <summary>The same feelings, as strong at every time.</summary>
    public static void AssertSame(IReadOnlyList<(string Line, IReadOnlyList<double> Course)> expected, IReadOnlyList<(string Line, IReadOnlyList<double> Course)> actual)
    {
        Assert.Equal(expected.Select(line => line.Line), actual.Select(line => line.Line));
        foreach (var (one, other) in expected.Zip(actual))
        {
            Assert.Equal(one.Course.Count, other.Course.Count);
            Assert.All(one.Course.Zip(other.Course), point => Assert.InRange(point.Second, point.First - 1e-9, point.First + 1e-9));
        }
    }

    private static string Line(Road road, Feeling feeling, Func<FeelingKind, FeelingKind> named)
    {
        var people = road.World.Model.Characters;
        string Name(CharacterId? person) => person is { } one ? people[one.Value] : "-";
        return FormattableString.Invariant(
            $"{Name(feeling.Person)} {feeling.Since} {named(feeling.Kind)} {feeling.About.Concern} {feeling.About.Prospect?.Aims.Count} {Name(feeling.About.Toward)} {Name(feeling.About.Rival)}");
    }
}
