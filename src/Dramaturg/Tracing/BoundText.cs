using System.Collections.Generic;
using System.Linq;
using System.Text;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Symbols;

namespace Dramaturg.Tracing;

/// <summary>The symbols of a bound story, a line each.</summary>
internal static class BoundText
{
    public static string Print(BoundStory story)
    {
        var text = new StringBuilder();
        Lines(text, "kind", story.Kinds.Where(kind => kind.Location is not null).Select(Show));
        Lines(text, "entity", story.Entities.Select(Show));
        Lines(text, "fluent", story.Fluents.Select(Show));
        Lines(text, "act", story.Actions.Select(Show));
        Lines(text, "trigger", story.Triggers.Select(trigger => trigger.Name));
        Lines(text, "seeing", story.Seeing.Select(seeing => $"{seeing.Seen.Fluent.Name} by {Name(seeing.Observer)}"));
        Lines(text, "secret", story.Secrets.Select(secret => $"{secret.Fluent.Fluent.Name} from {string.Join(", ", secret.Deceived)}"));
        Lines(text, "want", story.Wants.Select(want => $"{want.Character?.Name ?? "the author"}: {want.Name}"));
        Lines(text, "beat", story.Beats.Select(beat => beat.Name));
        Lines(text, "ending", story.Endings.Select(ending => ending.Name));
        return text.ToString();
    }

    private static void Lines(StringBuilder text, string title, IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            text.Append(title.PadRight(8)).Append(line).Append('\n');
        }
    }

    private static string Show(KindSymbol kind) =>
        kind.Parents.Count == 0 ? kind.Name : $"{kind.Name}: {string.Join(", ", kind.Parents)}";

    private static string Show(EntitySymbol entity) =>
        $"{entity.Name}: {string.Join(", ", entity.Kinds)}{(entity.IsCharacter ? ", with a mind" : "")}";

    private static string Show(FluentSymbol fluent) =>
        $"{fluent.Name}({string.Join(", ", fluent.Parameters.Select(parameter => parameter.Type.Name))}): {Show(fluent.Type)}{(fluent.AllowsUnknown ? " or unknown" : "")}";

    private static string Show(TypeSymbol type) => type switch
    {
        ChoiceType choice => string.Join(", ", choice.Values),
        NumberType { Lowest: { } lowest, Highest: { } highest } => System.FormattableString.Invariant($"{lowest} to {highest}"),
        _ => type.Name,
    };

    private static string Show(BoundAction action) =>
        $"{action.Name}({string.Join(", ", action.Roles.Select(Show))}), wanted by {string.Join(", ", Asked(action).DefaultIfEmpty("nobody"))}";

    private static IEnumerable<string> Asked(BoundAction action) => action.Consents.Select(consent => Name(consent.Character)).Concat(action.Quorums.Select(
        quorum => System.FormattableString.Invariant($"{quorum.Least} of ({string.Join(", ", quorum.Among.Select(consent => Name(consent.Character)))})")));

    private static string Show(BoundRole role) =>
        role.Variable is { } variable ? $"{variable.Name}: {variable.Type.Name}" : Name(role.Constant!);

    private static string Name(BoundExpression expression) => expression switch
    {
        BoundEntity entity => entity.Entity.Name,
        BoundVariable variable => variable.Variable.Name,
        _ => "…",
    };
}
