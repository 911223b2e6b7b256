using System;
using System.Linq;
using Dramaturg.Compiler;
using Dramaturg.Model;

namespace Dramaturg.Advice.Findings;

/// <summary>
/// Kinds of acts and triggers of which nothing is left, though no need rules out every choice of roles by itself: what some need asks for never comes
/// about. (Where a need rules out all of them, the compiler says so: DR3001.)
/// </summary>
internal static class DroppedKinds
{
    public static void Report(StoryModel model, CompileReport report, AsWritten written, AdviceDiagnostics advice)
    {
        foreach (var kind in report.Schemas.Where(kind => kind.Kept > 0 && !IsLeft(model, kind)))
        {
            var dropped = report.Dropped.Where(element => element.Name.StartsWith(kind.Schema + "(", StringComparison.Ordinal)).ToArray();
            if (dropped.Length > 0)
            {
                advice.DropsOut(written.PlaceOf(kind.Schema), written.Kind(kind.Schema), dropped.Length, dropped[0].Name, dropped[0].Reason);
            }
        }
    }

    private static bool IsLeft(StoryModel model, SchemaReport kind) => kind.IsTrigger
        ? model.Triggers.Any(trigger => trigger.Name.StartsWith(kind.Schema + "(", StringComparison.Ordinal))
        : model.Actions.Any(action => action.Schema == kind.Schema);
}
