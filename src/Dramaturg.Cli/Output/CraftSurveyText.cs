using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Dramaturg.Frames;
using Dramaturg.Model;
using Dramaturg.Screenplays.Craft.Over;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output;

/// <summary>How scenes are made, over many stories: endings, what is wrong line by line, and what never comes up.</summary>
internal sealed class CraftSurveyText
{
    private const int Shown = 12;

    private readonly Page _page;
    private readonly Sentences _sentences;
    private readonly Frame _frame;

    public CraftSurveyText(Page page, Sentences sentences)
    {
        _page = page;
        _sentences = sentences;
        _frame = sentences.Frame;
    }

    public void Write(CraftSurvey survey)
    {
        int told = survey.Stories.Count;
        string fewer = told < survey.Asked ? " " + _frame.Say("survey.fewer", ("asked", survey.Asked)) : "";
        _page.Line(_frame.Say("survey.heading", ("stories", _frame.Count("survey.stories", "count", told) + fewer)), Tone.Strong);
        _page.Line();
        Counts("survey.endings", survey.Endings.Select(ending => (_sentences.Ending(ending.Name), Whole(ending.Stories))));
        if (survey.Doubts > 0)
        {
            _page.Line("  " + _frame.Say("survey.doubts", ("count", survey.Doubts)), Tone.Quiet);
        }

        foreach (var language in survey.Languages)
        {
            Write(language, told);
        }
    }

    public static void Json(TextWriter output, CraftSurvey survey) => JsonPage.Write(output, json =>
    {
        json.WriteNumber("asked", survey.Asked);
        json.WriteNumber("told", survey.Stories.Count);
        json.WriteNumber("doubts", survey.Doubts);
        json.WriteBoolean("holds", survey.Holds);
        Counts(json, "endings", survey.Endings);
        json.Objects("languages", survey.Languages, language => Language(json, language));
        json.Objects("stories", survey.Stories, story =>
        {
            json.WriteNumber("number", story.Number);
            json.WriteString("ending", story.Ending);
            json.Strings("acts", story.Acts);
        });
    });

    private static void Language(Utf8JsonWriter json, LanguageSurvey language)
    {
        json.WriteString("language", language.Language);
        json.WriteNumber("scenes", language.Scenes);
        json.WriteNumber("lines", language.Lines);
        json.Objects("figures", language.Figures, figure =>
        {
            json.WriteString("name", figure.Name);
            json.WriteNumber("found", figure.Found);
            json.WriteNumber("of", figure.Of);
            json.WriteNumber("most", figure.Most);
            json.WriteBoolean("holds", figure.Holds);
            json.Objects("findings", figure.Findings, finding => Finding(json, finding));
        });
        json.Objects("unusedScenes", language.UnusedScenes, unused => Named(json, unused));
        json.Objects("unusedLines", language.UnusedLines, unused => Named(json, unused));
        json.Objects("met", language.Met, met =>
        {
            json.WriteString("name", met.Name);
            json.WriteNumber("asked", met.Asked);
            json.WriteNumber("met", met.Met);
            json.Objects("against", met.Against, finding =>
            {
                Named(json, finding);
                json.WriteNumber("times", finding.Times);
                json.WriteNumber("first", finding.First);
            });
        });
    }

    private static void Counts(Utf8JsonWriter json, string name, IReadOnlyList<CountedName> counted) => json.Objects(name, counted, count =>
    {
        json.WriteString("name", count.Name);
        json.WriteNumber("stories", count.Stories);
    });

    private static void Finding(Utf8JsonWriter json, CraftFinding finding)
    {
        Named(json, finding);
        json.WriteString("detail", finding.Detail);
        json.WriteNumber("times", finding.Times);
        json.WriteNumber("first", finding.First);
    }

    private static void Named(Utf8JsonWriter json, CraftFinding finding)
    {
        json.WriteString("line", finding.Line);
        json.WriteString("place", finding.Place);
    }

    private void Write(LanguageSurvey language, int told)
    {
        _page.Line();
        _page.Line(_frame.Say("survey.language", ("language", language.Language), ("scenes", language.Scenes), ("lines", language.Lines)), Tone.Strong);
        _page.Line();
        foreach (var figure in language.Figures)
        {
            Write(figure);
        }

        Unused("survey.unused-scenes", language.UnusedScenes);
        Unused("survey.unused-lines", language.UnusedLines);
        Counts("survey.met", language.Met.Where(met => met.Asked > 0)
            .Select(met => (_frame.Say(CraftText.KeyOf(met.Name)) + (met.Asked < told ? " " + _frame.Say("survey.of-asked", ("asked", met.Asked)) : ""), Share(met.Met / (double)met.Asked))));
        foreach (var demand in language.Met.Where(demand => demand.Against.Count > 0))
        {
            Against(demand);
        }
    }

    private void Against(MetDemand demand)
    {
        _page.Line("  " + _frame.Say("survey.against", ("demand", _frame.Say(CraftText.KeyOf(demand.Name)))));
        Some(demand.Against.Select(finding =>
            _frame.Say("survey.line-against", ("line", finding.Line), ("place", finding.Place.Length == 0 ? "–" : finding.Place), ("times", finding.Times), ("first", finding.First))));
    }

    private void Write(SurveyFigure figure)
    {
        string share = _frame.Say("survey.share", ("found", figure.Found), ("of", figure.Of)) + $" ({Share(figure.Share)})";
        string asked = _frame.Say("craft.most", ("bound", Share(figure.Most))) + (figure.Holds ? "" : "  " + _frame.Say("craft.missed"));
        _page.Write($"  {_frame.Say(KeyOf(figure.Name))}: {share}  ", Tone.Plain);
        _page.Line(asked, figure.Holds ? Tone.Quiet : Tone.Bad);
        Some(figure.Findings.Select(finding => _frame.Say(
            finding.Place.Length == 0 ? "survey.nowhere" : "survey.at", ("line", finding.Line), ("place", finding.Place), ("detail", finding.Detail), ("times", finding.Times), ("first", finding.First))));
    }

    private void Unused(string key, IReadOnlyList<CraftFinding> unused)
    {
        _page.Line($"  {_frame.Say(key)}: {Whole(unused.Count)}");
        Some(unused.Select(finding => _frame.Say("survey.unused", ("line", finding.Line), ("place", finding.Place))));
    }

    private void Some(IEnumerable<string> lines)
    {
        string[] all = [.. lines];
        foreach (string line in all.Take(Shown))
        {
            _page.Line("    " + line, Tone.Quiet);
        }

        if (all.Length > Shown)
        {
            _page.Line("    " + _frame.Say("survey.more", ("count", all.Length - Shown)), Tone.Quiet);
        }
    }

    private void Counts(string key, IEnumerable<(string Name, string Figure)> counted)
    {
        _page.Line("  " + _frame.Say(key));
        foreach (var (name, figure) in counted)
        {
            _page.Line($"    {figure.PadLeft(7)}  {name}");
        }
    }

    private string Whole(int number) => _frame.Figure(Value.Of(Number.Of(number, 1)));

    private string Share(double share) => _frame.Figure(Value.Of(Number.Of((long)Math.Round(share * 1000), 10))) + " %";

    private static string KeyOf(string name) => name switch
    {
        "templates" => "survey.templates",
        "gaps" => "survey.gaps",
        "unknowing" => "survey.unknowing",
        "absent" => "survey.absent",
        "silenced" => "survey.silenced",
        "slips" => "survey.slips",
        _ => "survey.bare",
    };
}
