using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Endings;
using Dramaturg.Drama.Tension;
using Dramaturg.Model;
using Dramaturg.Testing;
using Xunit;

namespace Dramaturg.Drama.Tests.Laws;

/// <summary>What promises ask.</summary>
internal static class PromiseLaws
{
    private const double Tolerance = 1e-9;

    public static IReadOnlyList<Law> All { get; } =
    [
        OfVows("a promise asks from the act that gives it while it stands", AsksWhileItStands),
        OfVows("every promise that has something hanging on it is asked about", AsksIfItMatters),
        OfVows("a promise answered yes is kept with that act and not before", received => Asked(received).Count(question => EndingLaws.YesIsSo(received, question))),
        OfVows("a promise answered no cannot be kept afterwards, and an open one can", received => Asked(received).Count(question => EndingLaws.NoIsImpossible(received, question))),
        OfVows("renumbered people are asked the same about promises", SameRenumbered),
    ];

    private static Law OfVows(string name, Func<Received, int> cases) => new(name, seed =>
        Vows.In(StoryGenerator.Story(seed), new SplitMix(seed)) is { } model && RandomRoads.Follow(model, new SplitMix(seed)) is { } road
        && IsGiven(road) && Received.Of(road) is { } received ? cases(received) : 0);

    private static bool IsGiven(Road road) => Enumerable.Range(0, road.Acts.Count + 1).Any(number => Stands(road, number));

    private static int AsksWhileItStands(Received received)
    {
        var asked = Asked(received);
        foreach (var question in asked)
        {
            int until = question.State == QuestionState.Yes || IsBroken(received, question) ? question.AnsweredBy!.Value - 1 : received.Road.Acts.Count;
            Assert.All(Enumerable.Range(0, received.Road.Acts.Count + 1), number => Assert.Equal(question.OpenedBy <= number && number <= until, Stands(received, number)));
            Assert.InRange(question.Weight, Questions.Smallest, Math.Abs(received.Reception.Lives.Sympathy[question.Subject]) + Tolerance);
            Assert.Equal(received.Road.World.Model.Promises[0].To, question.Subject);
        }

        return asked.Length;
    }

    private static int AsksIfItMatters(Received received)
    {
        int[] open = [.. Enumerable.Range(0, received.Road.Acts.Count + 1).Where(number => Stands(received, number))];
        double weight = open.Select(number => AtStake(received, received.Reception.Curve.Outlooks[number])).Max();
        Assert.Equal(weight >= Questions.Smallest ? 1 : 0, Asked(received).Length);
        return 1;
    }

    /// <summary>Between the ends at which it is kept and the others, by how likely each is.</summary>
    private static double AtStake(Received received, Chains.Outlook outlook)
    {
        var promise = received.Road.World.Model.Promises[0];
        var ends = outlook.Branches.SelectMany(branch => branch.Futures.Select(future => (
            Chance: branch.Step.Chance * (outlook.Samples > 0 ? 1.0 / branch.Futures.Count : future.Chance),
            Life: received.Reception.Lives.Of(future.End, promise.To),
            IsKept: received.Road.World.Get(future.End, promise.State) == promise.Kept))).ToLookup(end => end.IsKept);
        return ends.Count < 2 ? 0 : Math.Abs(Mean(ends[true]) - Mean(ends[false])) * Math.Abs(received.Reception.Lives.Sympathy[promise.To]);

        static double Mean(IEnumerable<(double Chance, double Life, bool IsKept)> ends) => ends.Sum(end => end.Chance * end.Life) / ends.Sum(end => end.Chance);
    }

    private static int SameRenumbered(Received received)
    {
        var road = received.Reception.Road;
        var turned = Received.Of(Road.Follow(new Planner.StoryWorld(Renumbering.Of(road.World.Model)), road.Acts))!;
        Assert.Equal(Asked(received).Select(Line), Asked(turned).Select(Line));
        return Asked(received).Length;

        static string Line(Question question) => $"{question.OpenedBy} {Digits.Of(question.Weight)} {question.State} {question.AnsweredBy}";
    }

    private static Question[] Asked(Received received) => [.. received.Reception.Questions.Where(question => question.Kind == QuestionKind.Promise)];

    private static bool Stands(Received received, int number) => Stands(received.Road, number);

    private static bool Stands(Road road, int number)
    {
        var promise = road.World.Model.Promises[0];
        return road.World.Get(road[number], promise.State) == promise.Open;
    }

    private static bool IsBroken(Received received, Question question) => question.State == QuestionState.No && !Stands(received, question.AnsweredBy!.Value);
}
