using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Prose.Stories;

/// <summary>Every fact of a story by its name and what it is about, those included that never change.</summary>
public sealed class FactBook
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly HashSet<(string Fact, int Places)> _families = [];

    public FactBook(StoryModel model)
    {
        for (int i = 0; i < model.Fluents.Count; i++)
        {
            if (model.Fluents[i].Tracks is null)
            {
                Add(model.Fluents[i], new FluentId(i), default);
            }
        }

        foreach (var fact in model.FixedFacts)
        {
            Add(fact.Fluent, null, fact.Value);
        }
    }

    /// <summary>Whether there is a fact of that name about so many people and things.</summary>
    public bool Has(string fact, int places) => _families.Contains((Plain(fact), places));

    /// <summary>The value in a state, and what it means; null where there is no such fact.</summary>
    public FactValue? Read(Road road, int number, string fact, IReadOnlyList<string> about) => Read(road.World, road[number], fact, about);

    public FactValue? Read(StoryWorld world, StateId state, string fact, IReadOnlyList<string> about) =>
        _entries.TryGetValue(Key(fact, about), out var entry)
            ? new FactValue(entry.Id is { } id ? world.Get(state, id) : entry.Fixed, entry.Domain)
            : null;

    /// <summary>The fluent of a fact that can change; null for any other.</summary>
    public FluentId? Find(string fact, IReadOnlyList<string> about) => _entries.TryGetValue(Key(fact, about), out var entry) ? entry.Id : null;

    /// <summary>A name as templates write it: <c>held_back</c> for held back.</summary>
    public static string Plain(string name) => name.Replace(' ', '_').Replace('-', '_');

    private void Add(Fluent fluent, FluentId? id, Value value)
    {
        _entries[Key(fluent.Schema, fluent.Arguments)] = new Entry(id, value, fluent.Domain);
        _families.Add((Plain(fluent.Schema), fluent.Arguments.Count));
    }

    private static string Key(string fact, IReadOnlyList<string> about) => string.Join('\n', about.Prepend(Plain(fact)));

    private sealed record Entry(FluentId? Id, Value Fixed, Domain Domain);
}

public readonly record struct FactValue(Value Value, Domain Domain);
