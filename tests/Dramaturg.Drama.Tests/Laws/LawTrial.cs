using System;
using System.Globalization;
using Dramaturg.Planner;
using Xunit.Sdk;

namespace Dramaturg.Drama.Tests.Laws;

/// <summary>A law, tried on the random stories from some seed on until its subject has occurred often enough.</summary>
/// <param name="Last">The seed of the last story.</param>
/// <param name="Failure">What was wrong in it; null: nothing.</param>
internal sealed record LawTrial(Law Law, ulong First, ulong Last, long Cases, string? Failure)
{
    /// <summary>A law whose subject occurs in fewer stories than one of so many says nothing.</summary>
    private const int Rarest = 100;

    private bool _isTooRare;

    public bool Holds => Failure is null && !_isTooRare;

    public static LawTrial Of(Law law, ulong first, int enough)
    {
        long cases = 0;
        ulong seed = first;
        for (; cases < enough && seed - first < (ulong)enough * Rarest; seed++)
        {
            if (Failed(law, seed, ref cases) is { } failure)
            {
                return new LawTrial(law, first, seed, cases, failure);
            }
        }

        return new LawTrial(law, first, seed - 1, cases, null) { _isTooRare = cases < enough };
    }

    public override string ToString()
    {
        string what = string.Create(CultureInfo.InvariantCulture, $"{Law.Name}: {Cases} cases in the stories of the seeds {First} to {Last}");
        return Failure is not null ? $"{what}; seed {Last} breaks it: {Failure}" : _isTooRare ? what + "; too few" : what;
    }

    private static string? Failed(Law law, ulong seed, ref long cases)
    {
        try
        {
            cases += law.Cases(seed);
            return null;
        }
        catch (StoryFaultyException)
        {
            return null;
        }
        catch (XunitException broken)
        {
            return broken.Message;
        }
    }
}
