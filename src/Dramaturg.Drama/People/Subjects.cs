using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Drama.People;

/// <summary>Whom wants are about: the others whose good is wanted, or of whom a fact is read.</summary>
public sealed class Subjects
{
    private readonly StoryModel _model;
    private readonly IReadOnlyList<WantSubject>[] _subjects;

    public Subjects(StoryModel model)
    {
        _model = model;
        Living = [.. model.Characters, .. model.Beings];
        _subjects = [.. model.CharacterConcerns.Select((concerns, person) => (IReadOnlyList<WantSubject>)
            [.. concerns.Select((concern, i) => new WantSubject(i, [.. About(concern, model.Characters[person])]))])];
    }

    /// <summary>Names of all who live, with a mind or without.</summary>
    public IReadOnlyList<string> Living { get; }

    public IReadOnlyList<WantSubject> Of(CharacterId person) => _subjects[person.Value];

    /// <summary>Null for a being without a mind.</summary>
    public CharacterId? PersonCalled(string name)
    {
        int person = _model.Characters.ToList().IndexOf(name);
        return person < 0 ? null : new CharacterId(person);
    }

    private IEnumerable<string> About(Concern concern, string person) =>
        concern.GoodOf.Select(other => _model.Characters[other.Value])
            .Concat(Readings.Of(concern.Satisfaction).SelectMany(read => _model.Fluents[read.Fluent.Value].Arguments))
            .Where(name => name != person && Living.Contains(name))
            .Distinct();
}

/// <summary>Whom one want is about.</summary>
/// <param name="Concern">Its place among the person's concerns.</param>
/// <param name="About">Names; nobody for what is wanted for oneself alone.</param>
public sealed record WantSubject(int Concern, IReadOnlyList<string> About);
