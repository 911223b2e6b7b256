using System;
using System.Collections.Generic;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Text;
using Dramaturg.Model;

namespace Dramaturg.Compiler;

/// <param name="Model">Null if a diagnostic is an error.</param>
public sealed record CompileResult(StoryModel? Model, IReadOnlyList<Diagnostic> Diagnostics, CompileReport Report)
{
    /// <summary>For conditions about this model that stand elsewhere; null where there is no model.</summary>
    public ConditionGrounder? Conditions { get; init; }
}

/// <summary>What became of the story on its way: sizes after each stage and everything that was dropped, with the reason.</summary>
/// <param name="Grounded">As written, every role filled; with the beliefs that the story names.</param>
/// <param name="Explicit">With every belief and trigger that tracked copies need; the same in a drama.</param>
/// <param name="Simplified">What the model holds.</param>
public sealed record CompileReport(
    ModelSize Grounded,
    ModelSize Explicit,
    ModelSize Simplified,
    IReadOnlyList<SchemaReport> Schemas,
    IReadOnlyList<DroppedElement> Dropped,
    IReadOnlyList<FixedFluent> Fixed)
{
    public static CompileReport Empty { get; } = new(
        default, default, default, Array.Empty<SchemaReport>(), Array.Empty<DroppedElement>(), Array.Empty<FixedFluent>());
}

public readonly record struct ModelSize(int Fluents, int Actions, int Triggers);

/// <summary>How a schema was grounded.</summary>
/// <param name="Kept">Instances left after grounding.</param>
/// <param name="Losses">For each clause that was the first false one of some instances, how many and an example.</param>
public sealed record SchemaReport(string Schema, bool IsTrigger, int Kept, IReadOnlyList<LostInstances> Losses);

/// <param name="Clause">As written, or null if no text stands for it.</param>
/// <param name="Count">Choices of roles dropped at this clause; one that leaves later roles open counts once.</param>
/// <param name="Example">The first of them, unfilled roles as an underscore.</param>
public sealed record LostInstances(string? Clause, TextLocation? Location, int Count, string Example);

/// <summary>An action, trigger, effect or seeing rule that simplification removed.</summary>
public sealed record DroppedElement(string Name, string Reason);

/// <summary>A fluent that has one value in every mind at all times, and stands in the model as that constant.</summary>
public sealed record FixedFluent(string Name, string Value);
