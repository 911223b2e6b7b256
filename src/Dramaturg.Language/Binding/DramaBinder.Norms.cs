// Verdicts on kinds of acts. The roles of a verdict are matched to those of the act by their prepositions, in order.

using System.Collections.Generic;
using System.Linq;
using Dramaturg.Language.Symbols;
using Dramaturg.Language.Syntax;

namespace Dramaturg.Language.Binding;

public sealed partial class DramaBinder
{
    private readonly List<BoundAction> _actions = new();
    private readonly List<BoundNorm> _norms = new();

    private void AddNorm(EntitySymbol entity, JudgesSyntax line)
    {
        if (PromiseVerb(line) is { } outcome)
        {
            _norms.Add(new BoundNorm(entity, line.Label.Text, line.Verdict, new List<BoundJudged>(), Locate(line))
            {
                Promises = JudgedPromises(line, outcome),
            });
        }
        else if (BindJudged(line) is { } judged)
        {
            _norms.Add(new BoundNorm(entity, line.Label.Text, line.Verdict, judged, Locate(line)));
        }
    }

    private void CheckJudged(JudgesSyntax line)
    {
        if (PromiseVerb(line) is { } outcome)
        {
            JudgedPromises(line, outcome);
        }
        else
        {
            BindJudged(line);
        }
    }

    private List<BoundJudged>? BindJudged(JudgesSyntax line)
    {
        CheckVerdict(line);
        var acts = _actions.Where(action => action.Name == line.Act.Text).ToList();
        if (acts.Count == 0)
        {
            if (line.Act.Text.Length > 0)
            {
                _diagnostics.UnknownAct(Locate(line.Act), line.Act.Text, Suggest(line.Act.Text, _actions.Select(action => action.Name)));
            }

            return null;
        }

        var judged = acts.Select(action => Judged(action, line)).OfType<BoundJudged>().ToList();
        if (judged.Count == 0)
        {
            ReportRole(acts[0], line);
        }

        return judged.Count == 0 ? null : judged;
    }

    private void CheckVerdict(JudgesSyntax line)
    {
        if (line.Verdict is < -1 or > 1)
        {
            _diagnostics.OutOfRange(Locate(line), $"The verdict {Types.Show(line.Verdict)}", "-1 to 1");
        }
    }

    /// <summary>Null if the act has not the roles that are mentioned.</summary>
    private BoundJudged? Judged(BoundAction action, JudgesSyntax line)
    {
        var tests = new List<BoundRoleTest>();
        var used = new HashSet<int>();
        foreach (var role in line.Roles)
        {
            int position = PositionOf(action, role, used);
            if (position < 0)
            {
                return null;
            }

            if (BindRoleTest(role, position, action.Roles[position]) is { } test)
            {
                tests.Add(test);
            }
        }

        return new BoundJudged(action, tests);
    }

    private static int PositionOf(BoundAction action, RoleSyntax role, HashSet<int> used)
    {
        for (int i = 0; i < action.Roles.Count; i++)
        {
            if (action.Roles[i].Preposition == role.Preposition && used.Add(i))
            {
                return i;
            }
        }

        return -1;
    }

    private void ReportRole(BoundAction action, JudgesSyntax line)
    {
        var used = new HashSet<int>();
        var missing = line.Roles.First(role => PositionOf(action, role, used) < 0);
        string has = action.Roles.Count == 0 ? "no roles" : string.Join(", ", action.Roles.Select(role => $"`{role.Preposition}`"));
        _diagnostics.NoSuchRole(Locate(missing), line.Act.Text, missing.Preposition, has);
    }

    /// <summary>A name, a word that stands for somebody here, or a kind.</summary>
    private BoundRoleTest? BindRoleTest(RoleSyntax role, int position, BoundRole filled)
    {
        if (role.Term is ReferenceSyntax { Words: var word } && !_scope.Contains(word))
        {
            return _kindsByName.TryGetValue(word, out var kind) ? new BoundRoleTest(position, null, kind) : UnknownTerm(role, word);
        }

        if (BindValue(role.Term, null) is not BoundEntity { Entity: var entity })
        {
            return null;
        }

        if (filled.Variable?.Type is KindSymbol type && !entity.Is(type))
        {
            _diagnostics.WrongType(Locate(role.Term), Types.Show(type), entity.Name);
            return null;
        }

        return new BoundRoleTest(position, entity, null);
    }

    private BoundRoleTest? UnknownTerm(RoleSyntax role, string word)
    {
        if (word.Length > 0)
        {
            _diagnostics.UnknownKind(Locate(role.Term), word, Suggest(word, _kindsByName.Keys.Concat(_scope.Names)));
        }

        return null;
    }
}
