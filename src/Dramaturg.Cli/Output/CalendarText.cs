namespace Dramaturg.Cli.Output;

/// <summary>What day it is above the acts, wherever that is new, and what fell due between them.</summary>
internal sealed class CalendarText
{
    private readonly Page _page;
    private string? _moment;

    public CalendarText(Page page) => _page = page;

    /// <summary>A story begins.</summary>
    public void Begin() => _moment = null;

    /// <param name="moment">Null in a story without time.</param>
    /// <param name="width">Of the numbers of acts.</param>
    public void At(string? moment, int width)
    {
        if (moment is not null && moment != _moment)
        {
            _moment = moment;
            _page.Line($"{new string(' ', width + 2)}{moment}", Tone.Strong);
        }
    }

    public void FellDue(string moment, string sentence, int width)
    {
        At(moment, width);
        _page.Line($"{new string(' ', width + 2)}· {sentence}");
    }
}
