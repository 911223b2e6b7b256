using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Knowledge;
using Dramaturg.Frames;
using Dramaturg.Model;

namespace Dramaturg.Tellings;

/// <summary>Where a belief comes from, as it is told.</summary>
/// <param name="Kind">For programs: <c>gathered</c>.</param>
/// <param name="From">Names of those it comes from, if it is told or gathered.</param>
/// <param name="Words">In the language of the telling; empty for what was believed from the start.</param>
public sealed record BeliefSource(string Kind, IReadOnlyList<string> From, string Words)
{
    public static BeliefSource Of(Source source, StoryModel model, Sentences sentences)
    {
        var from = source.From.Select(person => model.Characters[person.Value]).ToArray();
        return new BeliefSource(NameOf(source.Kind), from, Say(source.Kind, Inflected.List(from.Select(sentences.Name)), sentences));
    }

    private static string Say(SourceKind kind, Inflected people, Sentences sentences) => kind switch
    {
        SourceKind.Start => "",
        SourceKind.Saw => sentences.Frame.Say("drama.saw"),
        SourceKind.Gathered => sentences.Frame.Say("drama.gathered", ("people", people)),
        SourceKind.Told => sentences.Frame.Say("drama.told", ("people", people)),
        SourceKind.FoundOut => sentences.Frame.Say("drama.found-out"),
        SourceKind.Perceived => sentences.Frame.Say("drama.perceived"),
        SourceKind.Foreseen => sentences.Frame.Say("drama.foreseen"),
        SourceKind.Inferred => sentences.Frame.Say("drama.inferred"),
        _ => sentences.Frame.Say("drama.unnoticed"),
    };

    private static string NameOf(SourceKind kind) => kind switch
    {
        SourceKind.Start => "start",
        SourceKind.Saw => "saw",
        SourceKind.Gathered => "gathered",
        SourceKind.Told => "told",
        SourceKind.FoundOut => "found-out",
        SourceKind.Perceived => "perceived",
        SourceKind.Foreseen => "foreseen",
        SourceKind.Inferred => "inferred",
        _ => "unnoticed",
    };
}
