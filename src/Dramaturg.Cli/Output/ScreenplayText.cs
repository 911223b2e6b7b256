using System.Linq;
using Dramaturg.Prose.Fountain;
using Dramaturg.Prose.Telling;

namespace Dramaturg.Cli.Output;

/// <summary>A story in scenes for people to read: headings, paragraphs, and speeches under the names of those who speak.</summary>
internal sealed class ScreenplayText
{
    private const int Width = 80;
    private const int SpeechWidth = 48;
    private const string CueIndent = "            ";
    private const string DirectionIndent = "      ";
    private const string SpeechIndent = "    ";

    private readonly Page _page;

    public ScreenplayText(Page page) => _page = page;

    public void Write(Screenplay screenplay)
    {
        _page.Line(screenplay.Title, Tone.Strong);
        foreach (var scene in screenplay.Scenes)
        {
            if (scene.Heading is { } heading)
            {
                _page.Line();
                _page.Line(heading, Tone.Strong);
            }

            foreach (var line in scene.Lines)
            {
                _page.Line();
                Write(line.Element);
            }
        }
    }

    private void Write(FountainElement element)
    {
        switch (element)
        {
            case Dialogue dialogue:
                _page.Line(CueIndent + dialogue.Text);
                foreach (var part in dialogue.Parts)
                {
                    Wrap(part.Text.Text, part.Kind == DialoguePartKind.Parenthetical ? DirectionIndent : SpeechIndent, SpeechWidth);
                }

                break;
            case SceneHeading:
                _page.Line(element.Text.Text, Tone.Strong);
                break;
            case PageBreak:
                break;
            default:
                Wrap(element.Text.Text, "", Width);
                break;
        }
    }

    private void Wrap(string text, string indent, int width)
    {
        foreach (string line in text.Split('\n').SelectMany(line => WordWrap.Lines(line, width)))
        {
            _page.Line(indent + line);
        }
    }
}
