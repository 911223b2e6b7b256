using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Compiler.Grounding;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Symbols;
using Dramaturg.Model;

namespace Dramaturg.Compiler.Output;

/// <summary>Finds the ground acts that each verdict is about.</summary>
internal sealed class NormMatcher
{
    private readonly BoundStory _story;
    private readonly SymbolTable _symbols;

    public NormMatcher(BoundStory story, SymbolTable symbols)
    {
        _story = story;
        _symbols = symbols;
    }

    /// <returns>For each character; nothing if nobody judges anything.</returns>
    public IReadOnlyList<IReadOnlyList<Norm>> Norms(IReadOnlyList<GroundEvent> actions) => _story.Norms.Count == 0
        ? Array.Empty<IReadOnlyList<Norm>>()
        : Enumerable.Range(0, _symbols.CharacterCount).Select(character => NormsOf(character, actions)).ToArray();

    private Norm[] NormsOf(int character, IReadOnlyList<GroundEvent> actions) => _story.Norms
        .Where(norm => _symbols.Of(norm.Character).Index == character)
        .Select(norm => new Norm(norm.Name, Number.FromDecimal(norm.Verdict), ActsOf(norm, actions), ModelWriter.OriginOf(norm.Location)))
        .ToArray();

    private ActionId[] ActsOf(BoundNorm norm, IReadOnlyList<GroundEvent> actions) => Enumerable.Range(0, actions.Count)
        .Where(index => norm.Judged.Any(judged => Fits(judged, actions[index])))
        .Select(index => new ActionId(index)).ToArray();

    private bool Fits(BoundJudged judged, GroundEvent act) =>
        act.Schema == Names.Schema(judged.Action.Name) && Equals(act.Location, judged.Action.Location)
        && judged.Tests.All(test => Candidates(test).Any(entity => act.Arguments[test.Role] == _symbols.Name(_symbols.Of(entity))));

    private IEnumerable<EntitySymbol> Candidates(BoundRoleTest test) =>
        test.Entity is { } entity ? new[] { entity } : _story.Entities.Where(other => other.Is(test.Kind!));
}
