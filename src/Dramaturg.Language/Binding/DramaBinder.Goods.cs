using System.Collections.Generic;
using System.Linq;
using Dramaturg.Language.Symbols;
using Dramaturg.Language.Syntax;

namespace Dramaturg.Language.Binding;

public sealed partial class DramaBinder
{
    private readonly List<(EntitySymbol Entity, GoodSyntax Syntax, Text.SourceText Source)> _goods = new();

    /// <summary>Whether a number of a want is being bound, outside its conditions.</summary>
    private bool _mayBeGood;

    private BoundGood? BindGood(GoodSyntax syntax)
    {
        if (!_mayBeGood)
        {
            _diagnostics.GoodOutsideWant(Locate(syntax));
            return null;
        }

        var whose = BindMind(syntax.Whose, "have a good");
        if (whose is BoundEntity { Entity: var entity } && !_goods.Exists(good => ReferenceEquals(good.Syntax, syntax) && good.Entity == entity))
        {
            _goods.Add((entity, syntax, _source));
        }

        return whose is null ? null : new BoundGood(whose);
    }

    private void WarnOfEmptyGoods(List<BoundConcern> wants)
    {
        foreach (var (entity, syntax, source) in _goods)
        {
            if (!wants.Any(want => ReferenceEquals(want.Character, entity) && !BoundGood.IsIn(want.Satisfaction)))
            {
                _source = source;
                _diagnostics.NoGood(Locate(syntax), entity.Name);
            }
        }
    }
}
