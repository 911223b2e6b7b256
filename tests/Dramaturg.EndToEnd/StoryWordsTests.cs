using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Symbols;
using Dramaturg.Language.Text;
using Dramaturg.Language.Words;
using Dramaturg.Loading;
using Xunit;

namespace Dramaturg.EndToEnd;

/// <summary>Everything that a shipped story can say has words in every language that the story names.</summary>
public sealed class StoryWordsTests
{
    public static TheoryData<string, string> StoriesByLanguage
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string folder in Directory.EnumerateDirectories(Repository.At("stories")).Order(StringComparer.Ordinal))
            {
                foreach (string language in StoryIn(folder).Settings.Languages)
                {
                    data.Add(Path.GetFileName(folder), language);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(StoriesByLanguage))]
    public void Words_OfAShippedStory_LeaveNothingUnsaid(string story, string language)
    {
        var said = WordsOf(story, language).Entries.Select(entry => $"{entry.What} {entry.Name}");
        Assert.Empty(Sayable(StoryIn(Repository.At("stories", story))).Except(said));
    }

    /// <summary>A fact that is told in a sentence is denied in one, too.</summary>
    [Theory]
    [MemberData(nameof(StoriesByLanguage))]
    public void Words_OfAShippedStory_DenyWhatTheySay(string story, string language)
    {
        var words = WordsOf(story, language);
        var sentences = FactsOf(StoryIn(Repository.At("stories", story)))
            .Where(fluent => fluent.IsAdjective || words.Facts[fluent.Name].Holds.Mentions(FactTeller.Value));
        Assert.All(sentences, fluent => Assert.NotNull(words.Facts[fluent.Name].Denied));
    }

    private static IEnumerable<FluentSymbol> FactsOf(BoundStory story) => story.Fluents.Where(fluent => fluent.Record is null && !fluent.IsHidden);

    private static BoundStory StoryIn(string folder) => StoryFile.Load(folder).Bound!;

    private static StoryWords WordsOf(string story, string language) =>
        WordsParser.Parse(new SourceText(File.ReadAllText(Repository.At("stories", story, "words." + language)), "words." + language)).Words;

    /// <summary>What people say of a topic, what stays of it and that time passes the program can say without the story's words.</summary>
    private static IEnumerable<string> Sayable(BoundStory story) =>
        story.Actions.Where(action => action.Speech is null && action != story.Schedule?.Wait).Select(action => "act " + action.Name)
            .Concat(FactsOf(story).Select(fluent => "fact " + fluent.Name))
            .Concat((story.Schedule?.Due ?? []).Where(due => due.Name.Length > 0).Select(due => "event " + due.Name))
            .Concat(FactsOf(story).Select(fluent => fluent.Type).OfType<ChoiceType>().SelectMany(choice => choice.Values).Select(value => "value " + value))
            .Concat(story.Wants.Select(want => "concern " + want.Name))
            .Concat(story.Beats.Select(beat => "beat " + beat.Name))
            .Concat(story.Endings.Select(ending => "ending " + ending.Name))
            .Distinct(StringComparer.Ordinal);
}
