using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Options;
using Dramaturg.Drama.People;
using Dramaturg.Drama.Values;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Dilemmas;

/// <summary>Says of what kinds a dilemma is: drama-definitions 2, the table of classes.</summary>
public sealed class DilemmaClassifier
{
    private readonly ValueScale _scale;
    private readonly Affinities _affinities;
    private readonly Subjects _subjects;

    public DilemmaClassifier(Choices choices)
    {
        _scale = choices.Scale;
        _affinities = choices.Affinities;
        _subjects = new Subjects(choices.Road.World.Model);
    }

    /// <summary>The classes of the deed over the default, in the order of the kinds.</summary>
    public IReadOnlyList<DilemmaClass> Classes(StateId mind, CharacterId person, Option deed, Option @default)
    {
        var comparison = new Comparison(_scale, _affinities, mind, person, deed, @default);
        return
        [
            .. OfOneOther(comparison)
                .Concat(OfTwoOthers(comparison))
                .Concat(OfNorms(comparison))
                .Concat(OfLives(comparison))
                .Concat(OfWords(comparison))
                .Concat(OfBoth(deed.Gains.Sum, @default.Gains.Sum))
                .OrderBy(kind => kind.Kind),
        ];
    }

    private static IEnumerable<DilemmaClass> OfOneOther(Comparison it)
    {
        if (it.OwnSide == 0)
        {
            return [];
        }

        string[] dear = [.. it.Others(other => it.IsDear(other) && it.SideOf(other) == -it.OwnSide)];
        string[] enemies = [.. it.Others(other => it.IsEnemy(other) && it.SideOf(other) == it.OwnSide)];
        return it.OwnSide > 0
            ? Some(DilemmaKind.Betrayal, [], dear).Concat(Some(DilemmaKind.GreaterGood, enemies, []))
            : Some(DilemmaKind.Sacrifice, dear, []).Concat(Some(DilemmaKind.TakeDown, [], enemies));
    }

    private static IEnumerable<DilemmaClass> OfTwoOthers(Comparison it)
    {
        bool IsAmong(CharacterId one, int side) =>
            it.SideOf(one) == side && it.People.Any(other => it.SideOf(other) == -side && it.Affinity(one) * it.Affinity(other) > 0);
        string[] gaining = [.. it.Others(other => IsAmong(other, 1))];
        return gaining.Length == 0
            ? []
            : [new DilemmaClass(it.OwnSide == 0 ? DilemmaKind.Favour : DilemmaKind.TakingSides, gaining, [.. it.Others(other => IsAmong(other, -1))])];
    }

    private static IEnumerable<DilemmaClass> OfNorms(Comparison it)
    {
        if (it.HasOwnWant(1) && it.HasNorm(-1))
        {
            yield return new DilemmaClass(DilemmaKind.Temptation, [], []);
        }

        if (it.HasOwnWant(-1) && it.HasNorm(1))
        {
            yield return new DilemmaClass(DilemmaKind.Duty, [], []);
        }
    }

    /// <summary>Whose life is at stake: that of others, or only one's own.</summary>
    private DilemmaClass[] OfLives(Comparison it)
    {
        string[] deed = [.. _subjects.Living.Where(name => IsHelped(it, name, 1))];
        string[] @default = [.. _subjects.Living.Where(name => IsHelped(it, name, -1))];
        if (deed.Any(one => @default.Any(other => one != other)) && it.IsShortOfMeans)
        {
            return [new DilemmaClass(DilemmaKind.Triage, deed, @default)];
        }

        bool isInner = it.HasOwnWant(1) && it.HasOwnWant(-1) && it.People.All(other => it.SideOf(other) == 0);
        return isInner ? [new DilemmaClass(DilemmaKind.InnerConflict, [], [])] : [];
    }

    /// <summary>Whether a want of the person about somebody speaks for a side and, if that somebody has wants, one of those does.</summary>
    private bool IsHelped(Comparison it, string name, int side) =>
        _subjects.Of(it.Person).Any(want => want.About.Contains(name) && it.SideOfPart(want.Concern) == side)
        && (_subjects.PersonCalled(name) is not { } other || it.HasOwnWant(other, side));

    private IEnumerable<DilemmaClass> OfWords(Comparison it) =>
        it.Acts.Any(IsOnlySaid) ? [new DilemmaClass(DilemmaKind.Disclosure, [], [])] : [];

    private bool IsOnlySaid(ActionId act)
    {
        var effects = _scale.World.Model.Actions[act.Value].Effects;
        return effects.Count > 0 && effects.All(effect => effect.Target.Path.Count > 0 || _scale.World.Model.Fluents[effect.Target.Fluent.Value].Tracks is not null);
    }

    private static IEnumerable<DilemmaClass> OfBoth(Number deed, Number @default) =>
        deed.Sign == 0 || deed.Sign != @default.Sign ? [] : [new DilemmaClass(deed.Sign < 0 ? DilemmaKind.TwoEvils : DilemmaKind.TwoGoods, [], [])];

    private static IEnumerable<DilemmaClass> Some(DilemmaKind kind, string[] gaining, string[] losing) =>
        gaining.Length + losing.Length == 0 ? Array.Empty<DilemmaClass>() : [new DilemmaClass(kind, gaining, losing)];
}
