using System.Collections.Generic;
using System.Linq;

namespace Dramaturg.Screenplays.Craft.Over;

/// <summary>How the scenes of a world are made, counted over many stories of it.</summary>
/// <param name="Asked">How many stories were asked for; fewer are told where there are no more, or time was up.</param>
/// <param name="Endings">How many stories each has, in the order of the story file.</param>
/// <param name="Doubts">Stories of which the validator could not decide everything.</param>
public sealed record CraftSurvey(
    int Asked, IReadOnlyList<SurveyedStory> Stories, IReadOnlyList<CountedName> Endings, int Doubts, IReadOnlyList<LanguageSurvey> Languages)
{
    /// <summary>Whether nothing stands against a demand.</summary>
    public bool Holds => Languages.SelectMany(language => language.Figures).All(figure => figure.Holds);
}

/// <param name="Ending">Null: of a story that only reaches a number.</param>
/// <param name="Acts">As the model prints them.</param>
public sealed record SurveyedStory(int Number, string? Ending, IReadOnlyList<string> Acts);

/// <summary>In how many of the stories something is so.</summary>
public sealed record CountedName(string Name, int Stories);

/// <param name="Language">As in the name of the word file.</param>
/// <param name="Scenes">How often a scene was told.</param>
/// <param name="Lines">How often a line was said.</param>
/// <param name="UnusedScenes">Told in none of the stories.</param>
/// <param name="UnusedLines">Lines of other scenes, and of voices, said in none.</param>
/// <param name="Met">The demands on one telling (<see cref="CraftTable"/>).</param>
public sealed record LanguageSurvey(
    string Language,
    int Scenes,
    int Lines,
    IReadOnlyList<SurveyFigure> Figures,
    IReadOnlyList<CraftFinding> UnusedScenes,
    IReadOnlyList<CraftFinding> UnusedLines,
    IReadOnlyList<MetDemand> Met);

/// <param name="Asked">In how many of the stories it is asked: some are too short.</param>
/// <param name="Met">In how many of these it is met.</param>
/// <param name="Against">The lines or scenes that stand against it where it is not met; the most frequent first.</param>
public sealed record MetDemand(string Name, int Asked, int Met, IReadOnlyList<CraftFinding> Against);

/// <param name="Found">How often, in all stories together.</param>
/// <param name="Of">Among how many.</param>
/// <param name="Most">The share of these that is asked for at most.</param>
/// <param name="Findings">Each line, or each kind of act, once; the most frequent first.</param>
public sealed record SurveyFigure(string Name, int Found, int Of, double Most, IReadOnlyList<CraftFinding> Findings)
{
    public double Share => Of == 0 ? 0 : Found / (double)Of;

    public bool Holds => Share <= Most;
}
