using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Compiler;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Symbols;
using Dramaturg.Language.Text;
using Dramaturg.Model;
using Dramaturg.Prose.Stories;
using Dramaturg.Prose.Texts;

namespace Dramaturg.Screenplays;

/// <summary>A bound story for those who write scenes for it.</summary>
internal sealed class StoryTerms : IStoryTerms
{
    private readonly BoundStory _story;
    private readonly ConditionBinder _binder;
    private readonly ConditionGrounder _grounder;
    private readonly ProseSources _sources;
    private readonly List<Diagnostic> _diagnostics = [];

    public StoryTerms(BoundStory story, StoryModel model, ConditionGrounder grounder, IReadOnlyCollection<string> wordForms, ProseSources sources)
    {
        _story = story;
        Model = model;
        _binder = new ConditionBinder(story);
        _grounder = grounder;
        _sources = sources;
        WordForms = wordForms;
        Acts = story.Actions.Select(Term).ToArray();
        Entities = story.Entities.Select(Term).ToArray();
        Kinds = story.Kinds.Select(kind => kind.Name).ToArray();
        Facts = story.Fluents.Select(fluent => fluent.Name).Distinct().ToArray();
    }

    public StoryModel Model { get; }

    public IReadOnlyList<ActTerm> Acts { get; }

    public IReadOnlyList<EntityTerm> Entities { get; }

    public IReadOnlyCollection<string> Kinds { get; }

    public IReadOnlyCollection<string> Facts { get; }

    public IReadOnlyCollection<string> Feelings => FeltOnTheRoad.KnownNames;

    public IReadOnlyCollection<string> WordForms { get; }

    /// <summary>What was wrong with the conditions, with their places in the files of prose.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    public IStoryCondition? Read(PlacedText text, IReadOnlyList<Role> roles)
    {
        var variables = roles.Select(role => new VariableSymbol(role.Name, KindNamed(role.Kind), null)).ToArray();
        var bound = _binder.Bind(new SourceText(text.Text, text.File.Name), variables);
        _diagnostics.AddRange(bound.Diagnostics.Select(diagnostic => Moved(diagnostic, text)));
        return bound.Condition is null ? null : new StoryCondition(bound.Condition, variables, _story, _grounder);
    }

    private TypeSymbol KindNamed(string name) => _story.Kinds.First(kind => kind.Name == name);

    private static ActTerm Term(BoundAction action) => new(
        action.Name,
        action.Name.Replace(' ', '_'),
        action.Roles.Select(role => new ActRole(role.Variable?.Name, role.Preposition, KindOf(role)?.Name)).ToArray());

    /// <summary>Where a name is fixed in a role's place, a kind of whoever is called so.</summary>
    private static KindSymbol? KindOf(BoundRole role) => role.Variable is { } variable ? variable.Type as KindSymbol : (role.Constant as BoundEntity)?.Entity.Kinds.FirstOrDefault();

    private static EntityTerm Term(EntitySymbol entity) => new(
        entity.Name, entity.Kinds.SelectMany(kind => kind.Ancestors).Select(kind => kind.Name).ToHashSet(), entity.IsCharacter);

    private Diagnostic Moved(Diagnostic diagnostic, PlacedText text) => diagnostic with
    {
        Location = diagnostic.Location is { } inside ? _sources.Locate(text.SpanOf(inside.Span.Start, inside.Span.Length)) : _sources.Locate(text.Span),
    };
}
