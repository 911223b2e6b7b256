using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Prose.Stories;
using Dramaturg.Prose.Telling;

namespace Dramaturg.Importing;

/// <summary>Which told scenes somebody else's scenes tell: both in order, the likest together.</summary>
/// <remarks>
/// Likeness is 1 for the same place, and up to 1 for the same people (shared by all, as Jaccard counted it); no more than a half is none. Every told scene goes to
/// one scene or to none, so that the sum of likeness is greatest. O(scenes × told scenes).
/// </remarks>
internal sealed class SceneMatch
{
    private const double Least = 0.5;

    private readonly Screenplay _told;
    private readonly IReadOnlyList<ForeignText> _scenes;
    private readonly string[] _places;
    private readonly HashSet<string>[] _people;

    public SceneMatch(Screenplay told, Population population, IReadOnlyList<ForeignText> scenes)
    {
        _told = told;
        _scenes = scenes;
        _places = new string[told.Scenes.Count];
        _people = [.. told.Scenes.Select(scene => People(scene, population))];
        for (int i = 0; i < _places.Length; i++)
        {
            _places[i] = told.Scenes[i].Heading is { } heading ? ForeignText.PlaceIn(heading) : i > 0 ? _places[i - 1] : "";
        }
    }

    /// <summary>For each scene the told scenes it tells, from 0.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Find()
    {
        var best = new double[_scenes.Count + 1, _told.Scenes.Count + 1];
        for (int i = 1; i <= _scenes.Count; i++)
        {
            for (int j = 1; j <= _told.Scenes.Count; j++)
            {
                best[i, j] = Math.Max(best[i - 1, j], best[i, j - 1] + Likeness(i - 1, j - 1));
            }
        }

        return Trace(best);
    }

    private List<int>[] Trace(double[,] best)
    {
        var found = _scenes.Select(_ => new List<int>()).ToArray();
        for (var (i, j) = (_scenes.Count, _told.Scenes.Count); i > 0 && j > 0;)
        {
            if (best[i, j] == best[i - 1, j])
            {
                i--;
            }
            else
            {
                j--;
                if (Likeness(i - 1, j) > 0)
                {
                    found[i - 1].Insert(0, j);
                }
            }
        }

        return found;
    }

    private double Likeness(int scene, int told)
    {
        bool isPlace = _places[told].Length > 0 && string.Equals(_places[told], _scenes[scene].Place, StringComparison.OrdinalIgnoreCase);
        int all = _people[told].Union(_scenes[scene].People).Count();
        double people = all == 0 ? 0 : (double)_people[told].Count(_scenes[scene].People.Contains) / all;
        double likeness = (isPlace ? 1 : 0) + people;
        return likeness <= Least ? 0 : likeness;
    }

    private HashSet<string> People(ToldScene scene, Population population) => Enumerable.Range(scene.Before, scene.After - scene.Before)
        .SelectMany(act => _told.Road.World.Model.Actions[_told.Road.Acts[act].Value].Arguments)
        .Concat(scene.Lines.Select(line => line.Speaker).OfType<string>())
        .Where(entity => population.Is(entity, "person")).ToHashSet(StringComparer.Ordinal);
}
