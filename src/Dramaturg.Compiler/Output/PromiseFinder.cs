using System.Collections.Generic;
using System.Linq;
using Dramaturg.Compiler.Grounding;
using Dramaturg.Compiler.Terms;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Symbols;
using Dramaturg.Model;

namespace Dramaturg.Compiler.Output;

/// <summary>Finds what people may promise each other, in the facts that topics keep of it.</summary>
internal sealed class PromiseFinder
{
    private readonly BoundStory _story;
    private readonly SymbolTable _symbols;
    private readonly FluentTable _fluents;
    private readonly ModelWriter _writer;

    public PromiseFinder(BoundStory story, SymbolTable symbols, FluentTable fluents, ModelWriter writer)
    {
        _story = story;
        _symbols = symbols;
        _fluents = fluents;
        _writer = writer;
    }

    /// <summary>Those that can be given; a fact that never changes is none.</summary>
    public Promise[] Promises() => _story.Fluents.Where(fluent => fluent.Record is { Kind: SpeechRecordKind.Promise }).SelectMany(Promises).ToArray();

    private IEnumerable<Promise> Promises(FluentSymbol state) =>
        _fluents.Instances(state).Zip(_fluents.Members(ContentOf(state)), (instance, said) => (instance.Arguments, instance.Member, Said: said))
            .Where(promise => _writer.Has(promise.Member) && promise.Arguments.Take(2).All(_symbols.IsCharacter))
            .Select(promise => new Promise(
                new CharacterId(promise.Arguments[0].Index),
                new CharacterId(promise.Arguments[1].Index),
                _writer.IdOf(promise.Member),
                _writer.Has(promise.Said) ? _writer.IdOf(promise.Said) : null,
                ValueOf(state, promise.Member, PromiseState.Open),
                ValueOf(state, promise.Member, PromiseState.Kept)));

    private FluentSymbol ContentOf(FluentSymbol state) => _story.Fluents.First(fluent =>
        fluent.Record is { Kind: SpeechRecordKind.PromisedValue } record && record.Topic == state.Record!.Topic && Equals(fluent.Location, state.Location));

    private Value ValueOf(FluentSymbol state, Reference member, PromiseState value) =>
        ModelWriter.Value(_symbols.Of((ChoiceType)state.Type, (int)value), member.Fluent);
}
