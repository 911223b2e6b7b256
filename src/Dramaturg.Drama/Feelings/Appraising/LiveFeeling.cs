using System;
using System.Collections.Generic;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Feelings;

/// <summary>A feeling while it is felt.</summary>
internal sealed class LiveFeeling
{
    private readonly int _since;
    private readonly List<double> _course;
    private double _fresh;
    private bool _stands = true;

    public LiveFeeling(int since, Arousal arousal)
    {
        _since = since;
        Arousal = arousal;
        _fresh = arousal.Strength;
        _course = new List<double> { arousal.Strength };
    }

    public Arousal Arousal { get; }

    public double Strength => _course[^1];

    public bool IsAbout(Prospect prospect) => Arousal.Kind.IsProspect() && Arousal.About.Prospect!.IsSameAs(prospect);

    public bool IsReplacedBy(Arousal other) =>
        Arousal.Kind is FeelingKind.Love or FeelingKind.Hate && Arousal.About.Toward == other.About.Toward;

    public void Continue(double strength) => _course.Add(strength);

    /// <summary>One act later: I·2^(−Δt/half-life), but no less than the floor while what it is about has always been so since. False once it is too faint.</summary>
    public bool Fade(StateId mind, FeelingTerms terms)
    {
        _fresh *= Fading.PerAct(Arousal.Kind == FeelingKind.Surprise ? terms.SurpriseHalfLifeDoublings : terms.HalfLifeDoublings);
        _stands = _stands && Arousal.Lasts?.Invoke(mind) == true;
        double strength = Math.Max(_fresh, _stands ? terms.Floor * Arousal.Strength : 0);
        if (!terms.IsFelt(strength))
        {
            return false;
        }

        _course.Add(strength);
        return true;
    }

    public Feeling Finished(CharacterId person) => new(person, Arousal.Kind, Arousal.About, Arousal.Grounds, _since, _course);
}
