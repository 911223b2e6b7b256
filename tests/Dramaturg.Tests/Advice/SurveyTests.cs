using System;
using System.Linq;
using System.Threading;
using Dramaturg.Advice;
using Dramaturg.Language.Diagnostics;
using Xunit;

namespace Dramaturg.Tests.Advice;

/// <summary>How far a look into a story goes.</summary>
public sealed class SurveyTests
{
    private const string Tower = """
        story "Tower"
        person Ida, Tom
        facts
          height: 0 to 9
          width: 0 to 9
        Ida
          wants more, 9: height
        Tom
          wants more, 9: width
        act build by Ida
          needs height < 9
          wanted by Ida
          seen by everyone
          height rises
        act widen by Tom
          needs width < 9
          wanted by Tom
          seen by everyone
          width rises
        """;

    [Fact]
    public void Survey_SmallStory_LooksAtEverything()
    {
        var survey = Advised.Of(Tower).Survey;
        Assert.Equal((100, SurveyEnd.Everything), (survey.Situations, survey.End));
    }

    [Fact]
    public void Survey_LimitOfSituations_IsKeptAndSaid()
    {
        var survey = Advised.Of(Tower, SurveyLimits.Quick with { Situations = 7 }).Survey;
        Assert.Equal((7, SurveyEnd.Situations), (survey.Situations, survey.End));
    }

    [Fact]
    public void Survey_NothingFamiliar_LooksAtWhatShowsSomethingNew()
    {
        // Each new height and each new width once, of all their combinations.
        var survey = Advised.Of(Tower, SurveyLimits.Quick with { FamiliarMinds = 0 }).Survey;
        Assert.Equal((19, SurveyEnd.NothingNew), (survey.Situations, survey.End));
    }

    [Fact]
    public void Survey_LimitOfMinds_IsSaid() =>
        Assert.Equal(SurveyEnd.Minds, Advised.Of(Tower, SurveyLimits.Quick with { Minds = 10 }).Survey.End);

    [Fact]
    public void Survey_Twice_SaysTheSame() => Assert.Equal(Rendered(), Rendered());

    [Fact]
    public void Survey_Endings_AreToldAsManyAsTheLimitSays()
    {
        const string Endings = "\nending \"High\": height is 1\nending \"Low and wide\": height is 0 and width is 1\n";
        Assert.Equal(["High"], Advised.Of(Tower + Endings).Survey.Stories.Select(story => story.Ending));
        Assert.Equal([1, 1], Advised.Of(Tower + Endings, SurveyLimits.Full).Survey.Stories.Select(story => story.Acts));
    }

    [Fact]
    public void Survey_EndingOutOfReach_IsCountedAsNotTold() =>
        Assert.Null(Advised.Of(Tower + "\nending \"Never\": height is 2 and height is 3\n").Survey.Stories[0].Acts);

    [Fact]
    public void Survey_EndlessTriggers_AreAnErrorOfTheStory()
    {
        var advice = Advised.Of(Tower + """

            facts
              person can be sure
            whenever doubt of person
              needs height is 2
              needs person is sure
              person becomes not sure
            whenever hope of person
              needs height is 2
              needs person is not sure
              person becomes sure
            """);
        var fault = Assert.Single(advice.Diagnostics);
        Assert.Equal(("DR5003", Severity.Error), (fault.Id, fault.Severity));
    }

    [Fact]
    public void Survey_CutInASituation_ClaimsNothingOfTheActsThere()
    {
        var advice = Advised.Of(Tower, SurveyLimits.Quick with { Time = TimeSpan.Zero });
        Assert.Equal((0, SurveyEnd.Time), (advice.Survey.Situations, advice.Survey.End));
        Assert.Empty(advice.Diagnostics);
    }

    [Fact]
    public void Survey_Cancelled_Ends() => Assert.Throws<OperationCanceledException>(
        () => Adviser.Advise(Advised.Load(Tower), SurveyLimits.Quick, new CancellationToken(canceled: true)));

    private static string Rendered() => DiagnosticRenderer.Render(Advised.Of(Tower, SurveyLimits.Full).Diagnostics);
}
