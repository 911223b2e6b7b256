using System.Globalization;
using System.Linq;
using Dramaturg.Analysis;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output.Drama;

/// <summary>An analysis for people: the story, then one part after the other.</summary>
internal sealed class DramaText
{
    private readonly Page _page;
    private readonly StoryAnalysis _analysis;
    private readonly Sentences _sentences;

    public DramaText(Page page, StoryAnalysis analysis, Sentences sentences)
    {
        _page = page;
        _analysis = analysis;
        _sentences = sentences;
    }

    public void Write(DramaForm form, BoundedWork work)
    {
        Story();
        work.Each(form.Parts, _analysis, part => _page.Whole(page => part.Write(page, _analysis, _sentences, form)));
        work.Write(_page, _sentences);
    }

    private void Story()
    {
        var (road, model) = (_analysis.Road, _analysis.Road.World.Model);
        int width = road.Acts.Count.ToString(CultureInfo.InvariantCulture).Length + 1;
        var calendar = new CalendarText(_page);
        _page.Line(_sentences.Title(model), Tone.Strong);
        _page.Line();
        foreach (var (act, i) in road.Acts.Select((act, i) => (act, i)))
        {
            calendar.At(road.MomentOf(i + 1) is { } moment ? _sentences.Moment(moment) : null, width);
            _page.Write((i + 1).ToString(CultureInfo.InvariantCulture).PadLeft(width), Tone.Quiet).Line("  " + ActTeller.Tell(road, i + 1, _sentences));
            foreach (var due in road.World.DueDuring(road[i], act))
            {
                calendar.FellDue(_sentences.Moment(model.Schedule!.Moments[due.Moment]), _sentences.Due(due), width);
            }
        }
    }
}
