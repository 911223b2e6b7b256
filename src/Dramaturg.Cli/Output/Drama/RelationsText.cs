using System.Linq;
using Dramaturg.Analysis;
using Dramaturg.Frames;
using Dramaturg.Model;
using Dramaturg.Prose.Words;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output.Drama;

/// <summary>Relations for people: who is dear to whom, then what changed between two people and by which act.</summary>
internal sealed class RelationsText
{
    private readonly Page _page;
    private readonly StoryAnalysis _analysis;
    private readonly Sentences _sentences;
    private readonly Frame _frame;

    public RelationsText(Page page, StoryAnalysis analysis, Sentences sentences)
    {
        _page = page;
        _analysis = analysis;
        _sentences = sentences;
        _frame = sentences.Frame;
    }

    private StoryModel Model => _analysis.Road.World.Model;

    public void Write()
    {
        var felt = _analysis.Relations.Affinities.Where(affinity => affinity.Before != 0 || affinity.After != 0).ToArray();
        if (felt.Length == 0 && _analysis.Relations.Changed.Count == 0)
        {
            return;
        }

        _page.Line();
        _page.Line(_frame.Say("relation.heading"), Tone.Strong);
        _page.Line();
        foreach (var affinity in felt)
        {
            string figures = affinity.Before == affinity.After ? _frame.Decimals(affinity.After) : $"{_frame.Decimals(affinity.Before)} → {_frame.Decimals(affinity.After)}";
            _page.Line("  " + Capitals.First(_frame.Say("relation.dear", ("person", Name(affinity.From)), ("other", Name(affinity.To)), ("figures", figures))));
        }

        if (felt.Length > 0 && _analysis.Relations.Changed.Count > 0)
        {
            _page.Line();
        }

        foreach (var change in _analysis.Relations.Changed)
        {
            _page.Line($"  {Say(change.Fact, change.Before)} → {Say(change.Fact, change.After)} ({_frame.Say("ending.act", ("act", change.Act))})");
        }
    }

    private string Say(FluentId fact, Value value) => _sentences.Show(Model, new FluentReference(fact), value);

    private Inflected Name(CharacterId person) => _sentences.Name(Model.Characters[person.Value]);
}
