using System.Collections.Generic;
using Dramaturg.Compiler.Terms;

namespace Dramaturg.Compiler.Ordering;

/// <summary>The test that most conditions mention; among equals the one with more outcomes, then the one met first.</summary>
internal sealed class TestChooser
{
    private readonly Dictionary<Reference, TriggerTest> _fluentTests = new();
    private readonly Dictionary<Atom, TriggerTest> _atomTests = new();
    private readonly List<TriggerTest> _mentioned = new();

    public TriggerTest Choose(List<Dnf> conditions)
    {
        _mentioned.Clear();
        for (int i = 0; i < conditions.Count; i++)
        {
            foreach (var disjunct in conditions[i].Disjuncts)
            {
                foreach (var atom in disjunct)
                {
                    Count(TestOf(atom), i);
                }
            }
        }

        var best = _mentioned[0];
        foreach (var test in _mentioned)
        {
            bool isBetter = test.Mentions > best.Mentions
                || (test.Mentions == best.Mentions && test.OutcomeCount > best.OutcomeCount);
            best = isBetter ? test : best;
            test.LastMention = -1;
        }

        return best;
    }

    private void Count(TriggerTest test, int condition)
    {
        if (test.LastMention < 0)
        {
            _mentioned.Add(test);
            test.Mentions = 0;
        }

        if (test.LastMention != condition)
        {
            test.LastMention = condition;
            test.Mentions++;
        }
    }

    private TriggerTest TestOf(Atom atom)
    {
        bool isNumber = atom.Left.Fluent.IsNumber;
        if (isNumber ? _atomTests.TryGetValue(atom, out var test) : _fluentTests.TryGetValue(atom.Left, out test))
        {
            return test;
        }

        test = new TriggerTest(atom);
        if (isNumber)
        {
            _atomTests.Add(atom, test);
        }
        else
        {
            _fluentTests.Add(atom.Left, test);
        }

        return test;
    }
}
