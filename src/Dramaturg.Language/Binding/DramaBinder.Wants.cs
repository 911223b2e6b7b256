using System.Collections.Generic;
using System.Linq;
using Dramaturg.Language.Symbols;
using Dramaturg.Language.Syntax;

namespace Dramaturg.Language.Binding;

public sealed partial class DramaBinder
{
    private readonly HashSet<(EntitySymbol?, string)> _concernNames = new();

    private List<BoundConcern> BindWants()
    {
        var wants = new List<BoundConcern>();
        foreach (var tree in _trees)
        {
            _source = tree.Source;
            foreach (var item in tree.Items)
            {
                BindWants(item, wants);
            }
        }

        WarnOfEmptyGoods(wants);
        return wants;
    }

    private void BindWants(ItemSyntax item, List<BoundConcern> wants)
    {
        _scope.Clear();
        switch (item)
        {
            case PersonSyntax person when FindEntity(person.Name.Text, person.Name) is { } entity:
                if (!entity.IsCharacter)
                {
                    _diagnostics.NotAPerson(Locate(person.Name), entity.Name, "want something");
                }

                AddWants(entity, true, person.Wants, wants);
                break;
            case EverySyntax every:
                BindWantsOfEvery(every, wants);
                break;
            case AuthorSyntax author:
                AddWants(null, true, author.Wants, wants);
                break;
        }
    }

    /// <summary>Checks the wants once with a variable, then makes a copy for each person.</summary>
    private void BindWantsOfEvery(EverySyntax syntax, List<BoundConcern> wants)
    {
        if (FindKind(syntax.Kind) is not { } kind)
        {
            return;
        }

        string name = (syntax.Variable ?? syntax.Kind).Text;
        if (!kind.Is(Person))
        {
            _diagnostics.NotAPerson(Locate(syntax.Kind), $"A {kind.Name}", "want something");
            return;
        }

        WarnIfEmpty(kind, syntax.Kind);
        _scope.Add(new VariableSymbol(name, kind, Locate(syntax.Kind)));
        CheckWants(syntax.Wants);
        if (_diagnostics.HasErrors)
        {
            return;
        }

        _diagnostics.Mute();
        foreach (var entity in EntitiesOf(kind))
        {
            _scope.Clear();
            _scope.Add(name, new BoundEntity(entity));
            AddWants(entity, false, syntax.Wants, wants);
        }

        _diagnostics.Unmute();
    }

    private void CheckWants(SyntaxBlock<AttitudeSyntax> block)
    {
        foreach (var line in block.Lines.OfType<WantSyntax>())
        {
            BindWant(null, line, mayGrow: !IsSabre);
        }

        foreach (var line in block.Lines.OfType<JudgesSyntax>())
        {
            CheckJudged(line);
        }
    }

    private void AddWants(EntitySymbol? entity, bool isOwn, SyntaxBlock<AttitudeSyntax> block, List<BoundConcern> wants)
    {
        BindAttitudes(entity, isOwn, block);
        foreach (var line in block.Lines.OfType<WantSyntax>())
        {
            if (line.Label.Text.Length > 0 && !_concernNames.Add((entity, line.Label.Text)))
            {
                _diagnostics.Duplicate(Locate(line.Label), $"The want `{line.Label.Text}`");
            }

            if (BindWant(entity, line, mayGrow: entity is not null && !IsSabre) is { } concern)
            {
                wants.Add(concern);
            }
        }
    }

    /// <param name="mayGrow">Whether the weight may depend on facts.</param>
    private BoundConcern? BindWant(EntitySymbol? entity, WantSyntax line, bool mayGrow)
    {
        var weight = BindWeight(line.Weight, mayGrow);
        _looksAtTime = false;
        var satisfaction = BindSatisfaction(line);
        if (_looksAtTime && entity is not null)
        {
            _diagnostics.WantOfADay(Locate(line.Satisfaction));
        }

        return weight is null || satisfaction is null
            ? null
            : new BoundConcern(entity, line.Label.Text, weight, satisfaction, Locate(line)) { IsFear = line.IsFear };
    }

    private BoundExpression? BindSatisfaction(WantSyntax line)
    {
        // Not BindAtom: only a condition has a place for the variables of facts inside facts.
        _mayBeGood = !IsSabre;
        var bound = IsCondition(line.Satisfaction) ? BindCondition(line.Satisfaction) : BindValue(line.Satisfaction, TruthType.Instance);
        _mayBeGood = false;
        if (bound is null)
        {
            return null;
        }

        if (Types.IsTruth(bound))
        {
            return line.IsFear ? new BoundNot(bound) : bound;
        }

        if (!Types.IsNumber(bound) || (!IsSabre && NumberBounds.Of(bound) is not { } bounds))
        {
            _diagnostics.WantWithoutMeasure(Locate(line.Satisfaction), Types.IsNumber(bound) ? "a number without them" : Types.ShowTypeOf(bound));
            return null;
        }

        if (IsSabre)
        {
            return line.IsFear ? Arithmetic(new BoundNumber(0), ArithmeticSign.Subtract, bound) : bound;
        }

        var share = new BoundShare(bound, NumberBounds.Of(bound)!) { Location = bound.Location };
        return line.IsFear ? Arithmetic(new BoundNumber(1), ArithmeticSign.Subtract, share) : share;
    }

    private static bool IsCondition(ExpressionSyntax syntax) =>
        syntax is AndSyntax or OrSyntax or NotSyntax or ComparisonSyntax or KindTestSyntax or BelievesSyntax;

    private BoundExpression? BindWeight(ExpressionSyntax? syntax, bool mayGrow)
    {
        switch (syntax)
        {
            case null:
                return new BoundNumber(1);
            case WeightWordSyntax word:
                return new BoundNumber(word.Word switch { WeightWord.ALittle => 1, WeightWord.Much => 3, _ => 9 });
        }

        var bound = BindNumber(syntax);
        if (bound is null)
        {
            return null;
        }

        if (NumberBounds.Of(bound) is { } bounds && bounds.Lowest == bounds.Highest)
        {
            return new BoundNumber(bounds.Lowest!.Value) { Location = Locate(syntax) };
        }

        if (mayGrow)
        {
            return bound;
        }

        _diagnostics.WeightNotConstant(Locate(syntax));
        return null;
    }
}
