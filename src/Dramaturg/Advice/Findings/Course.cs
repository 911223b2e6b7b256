using Dramaturg.Advice.Surveying;

namespace Dramaturg.Advice.Findings;

/// <summary>How advice about the course of a told story names the story.</summary>
internal static class Course
{
    public static string NameOf(ToldRoad story) => story.Ending is null ? "" : $" that ends in `{story.Ending}`";
}
