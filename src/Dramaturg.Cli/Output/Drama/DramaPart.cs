using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Dramaturg.Analysis;
using Dramaturg.Cli.Output.Plots;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output.Drama;

/// <summary>One thing that an analysis says, in every form it has. The list of all: <see cref="All"/>.</summary>
internal abstract class DramaPart
{
    /// <summary>In the order in which they are shown.</summary>
    public static IReadOnlyList<DramaPart> All { get; } =
    [
        new KnowledgePart(), new FortunesPart(), new FeelingsPart(), new RelationsPart(), new DilemmasPart(), new ConflictsPart(), new TensionPart(), new QuestionsPart(), new EndingPart(), new ContinuityPart(),
    ];

    /// <summary>Of its option and in JSON.</summary>
    public abstract string Name { get; }

    /// <summary>For the help page, after "Only".</summary>
    public abstract string Description { get; }

    /// <summary>Shown to people who do not choose; machines get everything.</summary>
    public virtual bool IsUsual => true;

    /// <summary>Whether it needs the look ahead from every state, which is begun before the first part.</summary>
    public virtual bool LooksAhead => false;

    /// <summary>For people. Begins with an empty line, unless there is nothing to say.</summary>
    public abstract void Write(Page page, StoryAnalysis analysis, Sentences sentences, DramaForm form);

    /// <summary>One property of the document.</summary>
    public abstract void Write(Utf8JsonWriter json, StoryAnalysis analysis, Sentences sentences);

    /// <summary>One flat table, for a spreadsheet.</summary>
    public abstract Table Tabulate(StoryAnalysis analysis, Sentences sentences);

    /// <summary>A drawing; null where there is none, or nothing to draw.</summary>
    public virtual Plot? Draw(StoryAnalysis analysis, Sentences sentences) => null;

    /// <summary>Whether it has a drawing at all.</summary>
    public virtual bool HasPlot => false;

    private protected static Table Table(string name, string[] columns, IEnumerable<IReadOnlyList<Cell>> rows) =>
        new(name, [.. columns.Select(column => Column.Words(column, column))], [.. rows], []);
}
