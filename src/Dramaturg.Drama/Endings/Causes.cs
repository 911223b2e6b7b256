using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Drama.Endings;

/// <summary>Which acts led to an act: it, those that last changed what it reads, and what led to those.</summary>
internal static class Causes
{
    /// <summary>Their numbers, from 1, ascending.</summary>
    public static IReadOnlyCollection<int> Of(Road road, int act)
    {
        var found = new SortedSet<int>();
        var open = new Stack<int>(act > 0 ? [act] : System.Array.Empty<int>());
        while (open.Count > 0)
        {
            int number = open.Pop();
            foreach (int cause in found.Add(number) ? Direct(road, number) : [])
            {
                open.Push(cause);
            }
        }

        return found;
    }

    private static IEnumerable<int> Direct(Road road, int act) =>
        Readings.Of(road.World.Model.Actions[road.Acts[act - 1].Value]).Select(reading => LastChange(road, reading, act - 1)).Where(number => number > 0);

    private static int LastChange(Road road, FluentReference reading, int number)
    {
        var now = road.Read(road[number], reading);
        while (number > 0 && road.Read(road[number - 1], reading) == now)
        {
            number--;
        }

        return number;
    }
}
