using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Compiler.Grounding;
using Dramaturg.Compiler.Terms;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Symbols;
using Dramaturg.Model;

namespace Dramaturg.Compiler.Output;

/// <summary>Finds the ground acts that each verdict is about.</summary>
internal sealed class NormMatcher
{
    private readonly BoundStory _story;
    private readonly SymbolTable _symbols;
    private readonly FluentTable _fluents;
    private readonly ModelWriter _writer;

    public NormMatcher(BoundStory story, SymbolTable symbols, FluentTable fluents, ModelWriter writer)
    {
        _story = story;
        _symbols = symbols;
        _fluents = fluents;
        _writer = writer;
    }

    /// <returns>For each character; nothing if nobody judges anything.</returns>
    public IReadOnlyList<IReadOnlyList<Norm>> Norms(IReadOnlyList<GroundEvent> actions) => _story.Norms.Count == 0
        ? Array.Empty<IReadOnlyList<Norm>>()
        : Enumerable.Range(0, _symbols.CharacterCount).Select(character => NormsOf(character, actions)).ToArray();

    private Norm[] NormsOf(int character, IReadOnlyList<GroundEvent> actions) => _story.Norms
        .Where(norm => _symbols.Of(norm.Character).Index == character)
        .Select(norm => new Norm(norm.Name, Number.FromDecimal(norm.Verdict), ActsOf(norm, actions), ModelWriter.OriginOf(norm.Location))
        {
            Changes = norm.Promises.SelectMany(Changes).ToArray(),
        })
        .ToArray();

    private IEnumerable<JudgedChange> Changes(BoundJudgedPromise judged) => _fluents.Instances(judged.Promise)
        .Where(instance => _writer.Has(instance.Member) && judged.Tests.All(test => Fits(test, instance.Arguments[test.Role])))
        .Select(instance => new JudgedChange(
            new CharacterId(instance.Arguments[0].Index),
            _writer.IdOf(instance.Member),
            ModelWriter.Value(_symbols.Of(judged.Outcome.Type, judged.Outcome.Index), instance.Member.Fluent)));

    private bool Fits(BoundRoleTest test, Constant argument) => Candidates(test).Any(entity => _symbols.Of(entity) == argument);

    private ActionId[] ActsOf(BoundNorm norm, IReadOnlyList<GroundEvent> actions) => Enumerable.Range(0, actions.Count)
        .Where(index => norm.Judged.Any(judged => Fits(judged, actions[index])))
        .Select(index => new ActionId(index)).ToArray();

    private bool Fits(BoundJudged judged, GroundEvent act) =>
        act.Schema == Names.Schema(judged.Action.Name) && Equals(act.Location, judged.Action.Location)
        && judged.Tests.All(test => Candidates(test).Any(entity => act.Arguments[test.Role] == _symbols.Name(_symbols.Of(entity))));

    private IEnumerable<EntitySymbol> Candidates(BoundRoleTest test) =>
        test.Entity is { } entity ? new[] { entity } : _story.Entities.Where(other => other.Is(test.Kind!));
}
