using System.Collections.Generic;
using System.Linq;
using Dramaturg.Compiler;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Symbols;
using Dramaturg.Model;
using Dramaturg.Prose.Stories;

namespace Dramaturg.Screenplays;

/// <summary>A bound condition, written out for each cast when it is first asked for.</summary>
internal sealed class StoryCondition : IStoryCondition
{
    private readonly BoundExpression _condition;
    private readonly IReadOnlyList<VariableSymbol> _roles;
    private readonly BoundStory _story;
    private readonly ConditionGrounder _grounder;
    private readonly Dictionary<Cast, Condition> _known = [];

    public StoryCondition(BoundExpression condition, IReadOnlyList<VariableSymbol> roles, BoundStory story, ConditionGrounder grounder)
    {
        _condition = condition;
        _roles = roles;
        _story = story;
        _grounder = grounder;
    }

    public Condition About(Cast cast)
    {
        if (!_known.TryGetValue(cast, out var condition))
        {
            var filled = _roles.Select(role => (role, Entity: _story.Entities.FirstOrDefault(entity => entity.Name == cast[role.Name]))).Where(pair => pair.Entity is not null);
            condition = _grounder.Ground(_condition, filled.Select(pair => (pair.role, pair.Entity!)).ToArray()) ?? Condition.False;
            _known.Add(cast, condition);
        }

        return condition;
    }
}
