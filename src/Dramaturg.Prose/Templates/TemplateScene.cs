using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Dramaturg.Drama;
using Dramaturg.Drama.Knowledge;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Prose.Stories;
using Dramaturg.Prose.Words;
using Fluid;
using Fluid.Values;

namespace Dramaturg.Prose.Templates;

/// <summary>What the templates of a scene see: the state they are told in, who stands for which role, and who speaks.</summary>
internal sealed class TemplateScene
{
    private static readonly TemplateOptions s_options = CreateOptions();

    public required Road Road { get; init; }

    /// <summary>Of the state.</summary>
    public required int Number { get; init; }

    public required Cast Cast { get; init; }

    public required FactBook Facts { get; init; }

    public required Population Population { get; init; }

    public required IProseWords Words { get; init; }

    /// <summary>Who knows what from whom along the road; worked out when it is first asked for.</summary>
    public required Func<KnowledgeMatrix> Knowledge { get; init; }

    /// <summary>Null outside dialogue.</summary>
    public string? Speaker { get; init; }

    /// <summary>Null where nobody is spoken to in particular.</summary>
    public string? Listener { get; init; }

    /// <summary>The mind that is asked in place of the world; null: the world.</summary>
    public CharacterId? Mind { get; init; }

    /// <summary>What went wrong in filling templates, noted as it does.</summary>
    public TemplateGaps Gaps { get; } = new();

    public TemplateScene Between(string? speaker, string? listener) => new()
    {
        Road = Road, Number = Number, Cast = Cast, Facts = Facts, Population = Population, Words = Words, Knowledge = Knowledge, Mind = Mind, Speaker = speaker, Listener = listener,
    };

    public TemplateContext Context(IReadOnlyList<IStoryCondition> conditions)
    {
        var context = new TemplateContext(s_options);
        context.AmbientValues[TemplateGaps.Key] = Gaps;
        foreach (string entity in Population.Names)
        {
            context.SetValue(FactBook.Plain(entity), new EntityValue(entity, this));
        }

        context.SetValue(TemplateNames.Speaker, Speaker is null ? NilValue.Instance : new EntityValue(Speaker, this));
        context.SetValue(TemplateNames.Listener, Listener is null ? NilValue.Instance : new EntityValue(Listener, this));
        foreach (var (name, entity) in Cast.Roles)
        {
            context.SetValue(FactBook.Plain(name), new EntityValue(entity, this));
        }

        for (int i = 0; i < conditions.Count; i++)
        {
            context.SetValue(TemplateNames.ConditionPrefix + i.ToString(CultureInfo.InvariantCulture), BooleanValue.Create(Road.World.Holds(State, conditions[i].About(Cast))));
        }

        return context;
    }

    public FactValue? Read(string fact, string[] about) => Facts.Read(Road.World, State, fact, about);

    private StateId State => Mind is { } mind ? Road.World.Mind(Road[Number], mind) : Road[Number];

    /// <summary>Who told a person what that person believes of a fact here; null where nobody did.</summary>
    public string? TellerOf(string person, string fact, string[] about) =>
        Facts.Find(fact, about) is { } fluent && Knowledge().SourceOf(person, fluent, Number) is { Kind: SourceKind.Told, From: [var teller, ..] }
            ? Road.World.Model.Characters[teller.Value]
            : null;

    /// <summary>Whoever a name in a template stands for: a role or an entity.</summary>
    public string? EntityNamed(string name) =>
        Cast.Roles.Where(role => FactBook.Plain(role.Key) == name).Select(role => role.Value).FirstOrDefault()
        ?? Population.Names.FirstOrDefault(entity => FactBook.Plain(entity) == name || entity == name);

    private static TemplateOptions CreateOptions()
    {
        var options = new TemplateOptions
        {
            MaxSteps = TemplateLimits.Steps,
            MaxRecursion = 10,
            CultureInfo = CultureInfo.InvariantCulture,
            TimeZone = TimeZoneInfo.Utc,
            Now = () => default,
            StrictFilters = true,
        };
        TemplateFilters.AddTo(options);
        return options;
    }
}
