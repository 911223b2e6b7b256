// A family of stories that differ only in how long they are. Every evening the same small drama is played by the same people from
// the same state: Tom, hurt by Ida, is out on the dark sea and wrongly believes that the lantern is filled; a beat asks that he is
// home and hurt no more. Between two beats fate sends him out again. So the work of telling n beats should be n times that of one.
// Neighbours may live there too. Each wants the next one's company, and every other one has hurt that one. In a village there is more to do: two
// more places to go to, and a second light.

using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Dramaturg.Measuring;

public static class RepeatedDrama
{
    /// <summary>How many beats a story may have (docs/semantics.md 4.5).</summary>
    public const int MostBeats = 64;

    private static readonly string[] s_neighbours = ["Ada", "Carl", "Dora", "Emil", "Fay", "Gus", "Hal", "Ines"];

    /// <summary>How many neighbours there can be.</summary>
    public static int MostNeighbours => s_neighbours.Length;

    /// <summary>A story of so many beats, of about seven acts each. With eight neighbours it has twelve people and 55 acts, in a village 200.</summary>
    public static string Write(int beatCount, int neighbourCount = 0, bool isVillage = false)
    {
        string[] neighbours = s_neighbours[..neighbourCount];
        return new StringBuilder(Template)
            .Replace("LAST", beatCount.ToString(CultureInfo.InvariantCulture))
            .Replace("BEATS\n", string.Concat(Enumerable.Range(1, beatCount).Select(Beat)))
            .Replace(", MORE PLACES", isVillage ? ", Mill, Inn" : "")
            .Replace(", MORE LIGHTS", isVillage ? ", Torch" : "")
            .Replace(", NEIGHBOURS", string.Concat(neighbours.Select(neighbour => ", " + neighbour)))
            .Replace("  HURT\n", string.Concat(neighbours.Where((_, place) => place % 2 == 1).Select(neighbour => $"  {Next(neighbour, neighbours)} is hurt by {neighbour}\n")))
            .Replace("WANTS\n", string.Concat(neighbours.Select(neighbour => Wants(neighbour, Next(neighbour, neighbours)))))
            .ToString();
    }

    private static string Next(string neighbour, string[] neighbours) => neighbours[(Array.IndexOf(neighbours, neighbour) + 1) % neighbours.Length];

    private static string Wants(string neighbour, string next) => $"""

        {neighbour}
          wants company: place of {neighbour} is place of {next}
          wants peace: {neighbour} is not hurt by {next}
          wants to be forgiven: {next} is not hurt by {neighbour}

        """;

    private static string Beat(int number)
    {
        string after = number == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" after \"evening {number - 1}\"");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"beat \"evening {number}\"{after}: evening is {number} and place of Tom is House and Tom is not hurt by Ida\n");
    }

    private const string Template = """
        story "Evenings" in en
        limits author 9, character 4, belief 2
        kind lamp
        person Ida, Tom, Ben, Eva, NEIGHBOURS
        thing Lantern, MORE LIGHTS: lamp
        place House, Shore, Sea, MORE PLACES

        facts
          evening: 0 to LAST
          place of person: place
          lamp can be filled, lit
          person can be hurt by person

        initially
          evening is 1
          place of Ida, Eva is House
          place of Ben, NEIGHBOURS is Shore
          place of Tom is Sea
          Tom is hurt by Ida
          HURT
          Tom believes Lantern is filled

        everyone sees place of anyone at the same place

        Ida
          wants company, much: place of Tom is place of Ida
          wants love: Tom is not hurt by Ida

        Tom
          wants land: place of Tom is not Sea
          wants warmth: place of Tom is House
          wants to forgive: Tom is not hurt by Ida

        Ben
          wants order: Lantern is filled

        Eva
          wants peace, 2: Tom is not hurt by Ida
          wants company: place of Tom is House
        WANTS

        act go by person, from start: place, to goal: place
          needs place of person is start
          needs start is not Sea
          needs goal is not Sea
          needs start is not goal
          wanted by person
          seen by anyone at start
          seen by anyone at goal
          place of person becomes goal

        act fill by person, for lamp
          needs place of person is Shore
          needs lamp is not filled
          wanted by person
          seen by anyone at Shore
          lamp becomes filled

        act light by person, on lamp
          needs place of person is Shore
          needs lamp is filled
          wanted by person
          seen by everyone
          lamp becomes lit

        act row by person, toward lamp
          needs place of person is Sea
          needs lamp is lit
          wanted by person
          seen by everyone
          place of person becomes Shore

        act apologise by sorry: person, to wronged: person
          needs wronged is hurt by sorry
          needs place of sorry is place of wronged
          wanted by sorry
          seen by anyone at place of sorry
          wronged becomes not hurt by sorry

        fate part of Tom, from Ida, at Lantern
          needs place of Tom is House
          needs evening is less than LAST
          seen by everyone
          evening rises
          place of Ida, Eva becomes House
          place of Ben becomes Shore
          place of Tom becomes Sea
          Tom becomes hurt by Ida
          Lantern becomes not lit
          Lantern becomes not filled
          Tom believes Lantern is filled

        BEATS

        ending "Every evening"
          place of Tom is House
          passes every beat

        """;
}
