using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Prose.Fountain;
using Dramaturg.Prose.Stories;
using Dramaturg.Prose.Telling;

namespace Dramaturg.Screenplays.Craft.Over;

/// <summary>Somebody speaks in a scene and is elsewhere from its beginning to its end.</summary>
/// <param name="Place">Where the speaker is.</param>
internal sealed record Absence(ToldLine Line, string Place);

/// <summary>Finds them in a story that says where people are. The place of a scene is where most of those are who speak in it.</summary>
internal static class Absences
{
    public static IEnumerable<Absence> In(Screenplay told)
    {
        var facts = new FactBook(told.Road.World.Model);
        return told.Scenes.SelectMany(scene => In(told, scene, facts));
    }

    private static IEnumerable<Absence> In(Screenplay told, ToldScene scene, FactBook facts)
    {
        var lines = scene.Lines.Where(line => line is { Speaker: not null, Element: Dialogue } && !line.Element.Text.Text.Contains('(', StringComparison.Ordinal)).ToArray();
        var places = lines.Select(line => line.Speaker!).Distinct().ToDictionary(speaker => speaker, speaker => PlacesOf(told, scene, facts, speaker));
        string? here = places.Values.SelectMany(where => where.Distinct()).GroupBy(place => place).OrderByDescending(group => group.Count()).FirstOrDefault()?.Key;
        return lines.Where(line => places[line.Speaker!] is { Count: > 0 } where && !where.Contains(here!)).Select(line => new Absence(line, places[line.Speaker!][0]));
    }

    private static List<string> PlacesOf(Screenplay told, ToldScene scene, FactBook facts, string person) =>
        [.. Enumerable.Range(scene.Before, scene.After - scene.Before + 1).Select(number => facts.Read(told.Road, number, "place", [person]))
            .Where(place => place is { Value.IsSymbol: true }).Select(place => ((Domain.Symbols)place!.Value.Domain).Names[place.Value.Value.AsSymbol])];
}
