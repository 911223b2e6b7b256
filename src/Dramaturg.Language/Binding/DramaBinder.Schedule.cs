// The calendar. Days are things of a kind of their own, so that `today is Friday` is an ordinary condition; where they have parts, `daytime is night` is
// another, and a fact without a name counts the moments.

using System.Collections.Generic;
using System.Linq;
using Dramaturg.Language.Symbols;
using Dramaturg.Language.Syntax;

namespace Dramaturg.Language.Binding;

public sealed partial class DramaBinder
{
    /// <summary>The act of nobody with which the author waits.</summary>
    public const string WaitName = "let time pass";

    private const string DayKind = "day";
    private const string TodayFact = "today";
    private const string DaytimeFact = "daytime";
    private const string ClockFact = "moment of the calendar";
    private const int MostMoments = 1000;

    private readonly List<FluentSymbol> _timeFacts = new();
    private readonly List<BoundMoment> _moments = new();
    private DaysSyntax? _days;
    private KindSymbol? _day;
    private bool _looksAtTime;

    /// <summary>The kind of days, before other kinds are declared.</summary>
    private void DeclareCalendar() => Each<DaysSyntax>(item =>
    {
        if (_days is not null)
        {
            _diagnostics.Duplicate(Locate(item), "The calendar");
            return;
        }

        if (IsSabre)
        {
            _diagnostics.NoTimeInSabre(Locate(item));
        }

        _days = item;
        _day = new KindSymbol(DayKind, null);
        _kindsByName.Add(DayKind, _day);
        _kinds.Add(_day);
    });

    /// <summary>Days, after all other things.</summary>
    private void BindDays(List<EntitySymbol> others) => Each<DaysSyntax>(item =>
    {
        if (!ReferenceEquals(item, _days))
        {
            return;
        }

        foreach (var name in item.Days.Where(name => name.Text.Length > 0))
        {
            if (_entitiesByName.ContainsKey(name.Text))
            {
                _diagnostics.Duplicate(Locate(name), name.Text);
                continue;
            }

            var day = new EntitySymbol(name.Text, new[] { _day! }, false, Locate(name));
            _entitiesByName.Add(name.Text, day);
            others.Add(day);
        }
    });

    /// <summary>The facts that only time changes, and what each moment says of them.</summary>
    private void BindCalendar() => Each<DaysSyntax>(item =>
    {
        var days = _day is null || !ReferenceEquals(item, _days) ? new List<EntitySymbol>() : EntitiesOf(_day);
        if (days.Count == 0)
        {
            return;
        }

        var parts = item.Parts.Count == 0 ? null : BindChoice(DaytimeFact, new ChoiceTypeSyntax(item.Parts) { Span = item.Span });
        int count = days.Count * (parts?.Values.Count ?? 1);
        if (count is < 2 or > MostMoments)
        {
            _diagnostics.CalendarLength(Locate(item), MostMoments);
            return;
        }

        AddTimeFact(TodayFact, _day!, item);
        if (parts is not null)
        {
            AddTimeFact(DaytimeFact, parts, item);
            var names = days.SelectMany(_ => parts.Values, (day, part) => $"{day.Name} {part}").ToList();
            _timeFacts.Add(new FluentSymbol(ClockFact, new List<FluentParameter>(), new ChoiceType(ClockFact, names, Locate(item)), false, Locate(item)) { IsHidden = true });
            _fluents.Add(Clock!);
        }

        for (int moment = 0; moment < count; moment++)
        {
            _moments.Add(MomentOf(moment, days, parts));
        }

        _statements.AddRange(_moments[0].Says.Select(said => new BoundStatement(said, said.Location)));
    });

    /// <summary>The fact that counts the moments; null without a calendar.</summary>
    private FluentSymbol? Clock => _timeFacts.Count == 0 ? null : _timeFacts[_timeFacts.Count - 1];

    private void AddTimeFact(string name, TypeSymbol type, DaysSyntax item)
    {
        var fact = new FluentSymbol(name, new List<FluentParameter>(), type, false, Locate(item));
        _timeFacts.Add(fact);
        Declare(_facts, fact);
    }

    private BoundMoment MomentOf(int moment, List<EntitySymbol> days, ChoiceType? parts)
    {
        int count = parts?.Values.Count ?? 1;
        var day = days[moment / count];
        var says = new List<BoundExpression> { new BoundEntity(day) };
        if (parts is not null)
        {
            says.Add(new BoundChoiceValue(parts, moment % count));
            says.Add(new BoundChoiceValue((ChoiceType)Clock!.Type, moment));
        }

        return new BoundMoment(day, parts?.Values[moment % count], says.Select((value, i) => new BoundAssignment(
            s_reality, new BoundFluent(_timeFacts[i], s_reality), value) { Location = _timeFacts[i].Location }).ToList());
    }

    private BoundSchedule? BindSchedule()
    {
        var due = new List<BoundDue>();
        Each<DueSyntax>(item => BindDue(item, due));
        CheckTime(due);
        if (_moments.Count == 0)
        {
            return null;
        }

        var wait = Wait();
        _actions.Add(wait);
        return new BoundSchedule(Clock!, _moments, due, wait);
    }

    private BoundAction Wait()
    {
        if (!_eventNames.Add(WaitName))
        {
            _diagnostics.Duplicate(Clock!.Location!.Value, $"`{WaitName}`");
        }

        var last = _moments[_moments.Count - 1].Says[_timeFacts.Count - 1];
        var nobody = new BoundObservers(new VariableSymbol("observer", Person, null), new BoundTruth(false));
        return new BoundAction(
            WaitName,
            new List<BoundRole>(),
            new BoundComparison(last.Target, ComparisonOperator.NotEqual, last.Value),
            new BoundEffects(new List<BoundEffect>()),
            new List<BoundConsent>(),
            nobody,
            Clock!.Location)
        {
            Takes = 1,
        };
    }

    private void BindDue(DueSyntax syntax, List<BoundDue> due)
    {
        _scope.Clear();
        if (_days is null)
        {
            _diagnostics.NoDays(Locate(syntax));
            return;
        }

        var moments = MomentsOf(syntax);
        var lines = syntax.Lines.Lines;
        ReportDueLines(syntax);
        var conditions = lines.OfType<NeedsSyntax>().Select(line => line.Condition);
        var condition = All((syntax.Condition is null ? conditions : conditions.Prepend(syntax.Condition)).Select(BindCondition).ToList());
        var effects = new List<BoundEffect>();
        BindEffects(new SyntaxList<EffectSyntax>(lines.OfType<EffectSyntax>().ToList()), effects);
        CheckEffects(effects);
        var seen = lines.OfType<SeenSyntax>().ToList();
        var observers = seen.Count == 0 ? new BoundObservers(new VariableSymbol("observer", Person, null), new BoundTruth(false)) : BindObservers(seen);
        var foreseenBy = BindForesight(syntax.Foresight);
        due.AddRange(moments.Select(moment => new BoundDue(
            syntax.Title?.Text ?? string.Empty, moment, condition, effects.Count == 1 ? effects[0] : new BoundEffects(effects), observers, foreseenBy, Locate(syntax))));
    }

    private void ReportDueLines(DueSyntax syntax)
    {
        foreach (var line in syntax.Lines.Lines.Where(line => line is WantedSyntax or TakesSyntax))
        {
            _diagnostics.UnknownLine(Locate(line), "a scheduled event", line is TakesSyntax ? "`takes`" : "`wanted`", "What falls due nobody does.");
        }
    }

    /// <summary>The positions in the calendar that a day, or every one, stands for; never the first, which is the start.</summary>
    private List<int> MomentsOf(DueSyntax syntax)
    {
        var moments = Enumerable.Range(0, _moments.Count).Where(moment => IsMeant(syntax, moment)).ToList();
        if (moments.Count == 0)
        {
            ReportNoMoment(syntax);
        }
        else if (moments.Count == 1 && moments[0] == 0)
        {
            _diagnostics.DueAtTheStart(Locate(syntax.Day ?? syntax.Part!), ShowMoment(0));
        }

        return moments.Where(moment => moment > 0).ToList();
    }

    /// <summary>A day without a part is its first.</summary>
    private bool IsMeant(DueSyntax syntax, int moment)
    {
        var (day, part) = (_moments[moment].Day.Name, _moments[moment].Part);
        bool isFirst = moment == 0 || _moments[moment - 1].Day.Name != day;
        bool isPart = syntax.Part is null || (syntax.Day is null && syntax.Part.Text == DayKind && part != DayKind) ? isFirst : syntax.Part.Text == part;
        return isPart && (syntax.Day is null || syntax.Day.Text == day);
    }

    private void ReportNoMoment(DueSyntax syntax)
    {
        bool isDayKnown = syntax.Day is null || _moments.Exists(moment => moment.Day.Name == syntax.Day.Text);
        if (_moments.Count == 0 || syntax.Day is { Text.Length: 0 })
        {
            return;
        }

        if (!isDayKnown)
        {
            _diagnostics.UnknownDay(Locate(syntax.Day!), syntax.Day!.Text, Suggest(syntax.Day.Text, _moments.Select(moment => moment.Day.Name)));
        }
        else if (syntax.Part is { Text.Length: > 0 } part)
        {
            _diagnostics.UnknownDay(Locate(part), $"`{part.Text}`", Suggest(part.Text, _moments.Select(moment => moment.Part).OfType<string>()));
        }
    }

    private string ShowMoment(int moment) => _moments[moment].Part is { } part ? $"{_moments[moment].Day.Name} {part}" : _moments[moment].Day.Name;

    /// <summary>Everybody, where nothing else is said.</summary>
    private List<EntitySymbol> BindForesight(ForesightSyntax? syntax)
    {
        var people = _entities.Where(entity => entity.IsCharacter).ToList();
        if (syntax is null)
        {
            return people;
        }

        var foreseeing = new HashSet<EntitySymbol>();
        foreach (var by in syntax.By)
        {
            if (by.IsName)
            {
                AddForesight(by, foreseeing);
            }
            else if (FindKind(by) is { } kind)
            {
                foreseeing.UnionWith(people.Where(person => person.Is(kind)));
            }
        }

        return people.Where(foreseeing.Contains).ToList();
    }

    private void AddForesight(IdentifierSyntax by, HashSet<EntitySymbol> foreseeing)
    {
        if (FindEntity(by.Text, by) is not { } entity)
        {
            return;
        }

        if (!entity.IsCharacter)
        {
            _diagnostics.NotAPerson(Locate(by), entity.Name, "foresee something");
        }

        foreseeing.Add(entity);
    }

    /// <summary>Only time changes what day it is, and everybody knows it.</summary>
    private void CheckTime(List<BoundDue> due)
    {
        foreach (var effect in _actions.Select(action => action.Effect).Concat(due.Select(one => one.Effect)))
        {
            CheckTime(effect);
        }
    }

    private void CheckTime(BoundEffect effect)
    {
        switch (effect)
        {
            case BoundAssignment { Location: { } location } assignment when _timeFacts.Contains(assignment.Target.Fluent):
                _diagnostics.TimeIsNotMade(location, assignment.Target.Fluent.Name);
                break;
            case BoundSharedBelief { Location: { } location } shared when _timeFacts.Contains(shared.Target.Fluent):
                _diagnostics.TimeIsNotMade(location, shared.Target.Fluent.Name);
                break;
            case BoundEffects effects:
                foreach (var part in effects.Effects)
                {
                    CheckTime(part);
                }

                break;
            case BoundConditionalEffect conditional:
                foreach (var branch in conditional.Branches)
                {
                    CheckTime(branch.Effect);
                }

                break;
            case BoundEveryEffect every:
                CheckTime(every.Effect);
                break;
        }
    }

    /// <summary>How many moments an act takes; 0 without a line.</summary>
    private int BindTakes(SyntaxList<EventLineSyntax> lines, EventWord word)
    {
        int takes = 0;
        foreach (var line in lines.OfType<TakesSyntax>())
        {
            if (_days is null)
            {
                _diagnostics.NoDays(Locate(line));
            }
            else if (word == EventWord.Whenever)
            {
                _diagnostics.UnknownLine(Locate(line), "`whenever`", "`takes`", "What follows by itself takes no time.");
            }
            else if (takes > 0)
            {
                _diagnostics.Duplicate(Locate(line), "How long the act takes");
            }

            takes = line.Moments;
        }

        return takes;
    }
}
