using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Compiler.Beliefs;
using Dramaturg.Compiler.Grounding;
using Dramaturg.Compiler.Lowering;
using Dramaturg.Compiler.Ordering;
using Dramaturg.Compiler.Output;
using Dramaturg.Compiler.Simplification;
using Dramaturg.Compiler.Terms;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Text;
using Dramaturg.Model;

namespace Dramaturg.Compiler;

/// <summary>One run of the compiler: start, grounding, tracked beliefs, order of triggers, simplification, model.</summary>
internal sealed class Compilation
{
    private const int DefaultBeliefLimit = 2;

    private readonly BoundStory _story;
    private readonly CompilerOptions _options;
    private readonly CompilerDiagnostics _diagnostics = new();
    private readonly SymbolTable _symbols;
    private readonly FluentTable _fluents;
    private readonly Logic _logic;
    private readonly Lowerer _lowerer;
    private readonly EffectLowerer _effects;
    private readonly Grounder _grounder;

    public Compilation(BoundStory story, CompilerOptions options)
    {
        _story = story;
        _options = options;
        _symbols = new SymbolTable(story);
        _fluents = new FluentTable(story, _symbols);
        _logic = new Logic(options.LiteralLimit);
        _lowerer = new Lowerer(_symbols, _fluents, _logic, story.Wants);
        _effects = new EffectLowerer(_lowerer, _symbols, _diagnostics, IsSabre) { BeliefDepth = DeepestMind(story) };
        _grounder = new Grounder(_symbols, _lowerer, _effects, _diagnostics, options);
    }

    /// <summary>At least as deep as any mind is kept (docs/semantics.md 1.3), even where the belief limit is raised by two.</summary>
    private static int DeepestMind(BoundStory story) => (story.Settings.BeliefLimit ?? DefaultBeliefLimit) + 3 + Math.Max(1, story.BeliefDepth);

    private bool IsSabre => _story.Settings.IsSabre;

    public CompileResult Run()
    {
        if (_fluents.TooMany is { } tooMany)
        {
            _diagnostics.TooMany(tooMany.Location, tooMany.Name, FluentTable.FluentLimit);
            return Failed();
        }

        var initial = new InitialState(_fluents);
        initial.Apply(_story, _lowerer, _effects, _diagnostics, _symbols);
        CheckLogic("the start", null);
        if (_options.Simplify && !IsSabre)
        {
            var never = NeverAssigned.Find(_story, _fluents, initial);
            _lowerer.Fixed = reference =>
                never.Contains(_fluents.References[reference.Fluent.Index]) ? initial[reference] : null;
        }

        var ground = Ground(initial);
        return _diagnostics.HasErrors ? Failed() : Finish(ground);
    }

    private CompileResult Failed() => new(null, _diagnostics.Reported, CompileReport.Empty with { Schemas = _grounder.Reports });

    private CompileResult Finish(GroundStory ground)
    {
        var grounded = ground.Size;
        ground = IsSabre ? AlreadyRequired.Drop(Track(ground, ref grounded), _logic) : ground;
        var explicitSize = ground.Size;
        if (_diagnostics.HasErrors)
        {
            return Failed();
        }

        var reachable = Reachability.Compute(ground, IsSabre);
        if (IsSabre)
        {
            ground = ground with { Triggers = TriggerOrder.Sort(ground.Triggers, _logic, reachable.CanBeTrue) };
        }

        var simplifier = new Simplifier(reachable, _symbols, _lowerer, IsSabre);
        ground = _options.Simplify ? simplifier.Run(ground) : ground;
        var withoutChance = new List<DroppedElement>();
        ground = ground with { Actions = SharedChances.Settle(ground.Actions, withoutChance) };
        CheckLogic(_story.Name, null);
        if (_diagnostics.HasErrors)
        {
            return Failed();
        }

        var report = new CompileReport(grounded, explicitSize, ground.Size, _grounder.Reports, simplifier.Dropped.Concat(withoutChance).ToArray(), simplifier.Fixed);
        var writer = new ModelWriter(_symbols, ground.References, IsSabre);
        var model = Write(ground, writer) with
        {
            FixedFacts = simplifier.FixedValues.Where(fact => fact.Reference.Path.Length == 0).Select(fact => new FixedFact(writer.Fluent(fact.Reference), ModelWriter.Value(fact.Value, fact.Reference.Fluent))).ToArray(),
        };
        return new CompileResult(model, _diagnostics.Reported, report)
        {
            Conditions = new ConditionGrounder(_lowerer, _symbols, writer, _options.Simplify ? simplifier.Simplified : condition => condition),
        };
    }

    private GroundStory Ground(InitialState initial)
    {
        var actions = new List<GroundEvent>();
        foreach (var action in _story.Actions)
        {
            _grounder.Ground(action, actions);
        }

        var triggers = new List<GroundEvent>();
        foreach (var trigger in _story.Triggers)
        {
            _grounder.Ground(trigger, triggers);
        }

        return new GroundStory(
            _fluents.References, initial, actions, triggers, GroundSeeing(), GroundConcerns(), GroundBeats(), GroundEndings())
        {
            Calendar = _story.Schedule is { } schedule ? GroundCalendar(schedule) : null,
        };
    }

    private GroundCalendar GroundCalendar(BoundSchedule schedule)
    {
        var due = new List<GroundEvent>();
        foreach (var one in schedule.Due)
        {
            var moment = schedule.Moments[one.Moment];
            string name = moment.Part is null ? moment.Day.Name : $"{moment.Day.Name} {moment.Part}";
            _grounder.Ground(one, name, one.ForeseenBy.Select(person => _lowerer.MindOf(new BoundEntity(person))).OfType<int>().ToArray(), due);
        }

        var moments = schedule.Moments.Select(moment => new GroundMoment(
            moment.Day.Name, moment.Part, moment.Says.Select(said => (_lowerer.Resolve(said.Target)!, _lowerer.ConstantOf(said.Value)!.Value)).ToArray()));
        return new GroundCalendar(moments.ToArray(), due.OrderBy(one => one.Due.Moment).ToArray());
    }

    private GroundStory Track(GroundStory ground, ref ModelSize grounded)
    {
        var actions = ground.Actions.ToList();
        var triggers = ground.Triggers.ToList();
        var tracker = new BeliefTracker(_logic, _symbols, actions, triggers);
        tracker.Note(ground.Initial.Beliefs.Select(belief => belief.Key), false);
        foreach (var concern in ground.Concerns)
        {
            tracker.Note(concern.Satisfaction.Reads(), false);
            tracker.Note(concern.Satisfaction.Conditions().SelectMany(condition => condition.Reads()), true);
        }

        grounded = grounded with { Fluents = grounded.Fluents + tracker.Tracked.Count };
        tracker.Close();
        if (tracker.Endless is { } name)
        {
            _diagnostics.NeverEndingBeliefs(null, name);
        }

        CheckLogic(_story.Name, null);
        return ground with
        {
            References = ground.References.Concat(tracker.Tracked).ToArray(),
            Actions = actions,
            Triggers = triggers,
        };
    }

    private List<GroundSeeing> GroundSeeing()
    {
        var rules = new List<GroundSeeing>();
        foreach (var seeing in _story.Seeing)
        {
            AddSeeing(seeing, 0, rules);
            CheckLogic("sees", seeing.Location);
        }

        return rules;
    }

    private void AddSeeing(BoundSeeing seeing, int position, List<GroundSeeing> rules)
    {
        if (position < seeing.Variables.Count)
        {
            _lowerer.ForEach(seeing.Variables[position], () => AddSeeing(seeing, position + 1, rules));
            return;
        }

        if (_lowerer.MindOf(seeing.Observer) is { } observer && _lowerer.Resolve(seeing.Seen) is { } seen)
        {
            var condition = _lowerer.Condition(seeing.Condition);
            if (!condition.IsFalse)
            {
                rules.Add(new GroundSeeing(observer, condition, seen, seeing.Location));
            }
        }
    }

    private List<GroundConcern> GroundConcerns()
    {
        var concerns = new List<GroundConcern>();
        foreach (var concern in _story.Wants)
        {
            var weight = _lowerer.NumberOf(concern.Weight);
            if (weight.TryGetConstant(out var constant) ? !constant.IsNumber : IsSabre || concern.Character is null)
            {
                _diagnostics.NoFixedWeight(concern.Weight.Location ?? concern.Location, concern.Name);
                continue;
            }

            int character = concern.Character is { } entity ? _lowerer.MindOf(new BoundEntity(entity)) ?? -2 : -1;
            concerns.Add(new GroundConcern(
                character, concern.Name, weight, _lowerer.SatisfactionOf(concern.Satisfaction), _lowerer.CaredForBy(concern.Satisfaction), concern.IsFear, concern.Location));
            CheckLogic(concern.Name, concern.Location);
        }

        return concerns;
    }

    private List<GroundBeat> GroundBeats()
    {
        var beats = new List<GroundBeat>();
        foreach (var beat in _story.Beats)
        {
            beats.Add(new GroundBeat(
                beat.Name, _lowerer.Condition(beat.Condition), BeatNumbers(beat.After), beat.Holds, beat.Location));
            CheckLogic(beat.Name, beat.Location);
        }

        return beats;
    }

    private List<GroundEnding> GroundEndings()
    {
        var endings = new List<GroundEnding>();
        foreach (var ending in _story.Endings)
        {
            var settled = ending.Settled.Select(entity => _lowerer.MindOf(new BoundEntity(entity)) ?? -1).Where(mind => mind >= 0);
            endings.Add(new GroundEnding(
                ending.Name, _lowerer.Condition(ending.Condition), settled.ToArray(), BeatNumbers(ending.Beats), ending.Location));
            CheckLogic(ending.Name, ending.Location);
        }

        return endings;
    }

    private int[] BeatNumbers(IReadOnlyList<string> names)
    {
        var all = _story.Beats.Select(beat => beat.Name).ToList();
        return names.Select(name => all.IndexOf(name)).Where(index => index >= 0).ToArray();
    }

    private void CheckLogic(string name, TextLocation? location)
    {
        if (_logic.TakeOverflow())
        {
            _diagnostics.TooLarge(location, name, _options.LiteralLimit);
        }

        if (_lowerer.DividedByZero)
        {
            _lowerer.DividedByZero = false;
            _diagnostics.DividesByZero(location, name);
        }
    }

    private StoryModel Write(GroundStory ground, ModelWriter writer)
    {
        return new StoryModel(
            _story.Name,
            _symbols.CharacterNames,
            ground.References.Select(writer.Fluent).ToArray(),
            writer.Actions(ground.Actions),
            ground.Triggers.Select(writer.Trigger).ToArray(),
            ground.Seeing.Select(rule => new SeeingRule(
                new CharacterId(rule.Observer),
                writer.Condition(rule.Condition),
                writer.IdOf(rule.Seen),
                ModelWriter.OriginOf(rule.Location))).ToArray(),
            ground.References.Select(reference => ModelWriter.Value(ground.Initial[reference], reference.Fluent)).ToArray(),
            StartWriter.Beliefs(ground, writer, _symbols.CharacterCount),
            Enumerable.Range(0, _symbols.CharacterCount).Select(character => Concerns(ground, character, writer)).ToArray(),
            Concerns(ground, -1, writer),
            ground.Beats.Select(beat => new Beat(
                beat.Name,
                writer.Condition(beat.Condition),
                beat.After,
                beat.Holds ? BeatKind.Holds : BeatKind.Once,
                ModelWriter.OriginOf(beat.Location))).ToArray(),
            ground.Endings.Select(ending => new Ending(
                ending.Name,
                writer.Condition(ending.Condition),
                ending.Settled.Select(mind => new CharacterId(mind)).ToArray(),
                ending.Beats,
                ModelWriter.OriginOf(ending.Location))).ToArray(),
            Options())
        {
            LossAversions = LossAversions(),
            Schedule = ground.Calendar is { } calendar ? Schedule(calendar, ground, writer) : null,
            Norms = new NormMatcher(_story, _symbols, _fluents, writer).Norms(ground.Actions),
            Promises = new PromiseFinder(_story, _symbols, _fluents, writer).Promises(),
            Beings = IsSabre ? Array.Empty<string>() : _symbols.BeingNames,
        };
    }

    private Schedule Schedule(GroundCalendar calendar, GroundStory ground, ModelWriter writer)
    {
        string wait = Names.Call(_story.Schedule!.Wait.Name, Array.Empty<string>());
        return new Schedule(writer.IdOf(calendar.Moments[0].Says.Last().Fluent), calendar.Moments.Select(writer.Moment).ToArray(), calendar.Due.Select(writer.Due).ToArray())
        {
            Wait = ground.Actions.Select(action => action.Name).ToList().IndexOf(wait) is >= 0 and var act ? new ActionId(act) : null,
        };
    }

    /// <summary>None where nobody has one.</summary>
    private Number[] LossAversions()
    {
        var aversions = Enumerable.Repeat(Number.One, _story.LossAversions.Count > 0 ? _symbols.CharacterCount : 0).ToArray();
        foreach (var aversion in _story.LossAversions)
        {
            aversions[_lowerer.MindOf(new BoundEntity(aversion.Character))!.Value] = Number.FromDecimal(aversion.Times);
        }

        return aversions;
    }

    private static Concern[] Concerns(GroundStory ground, int character, ModelWriter writer) => ground.Concerns
        .Where(concern => concern.Character == character)
        .Select(writer.Concern)
        .ToArray();

    private ModelOptions Options()
    {
        var settings = _story.Settings;
        return new ModelOptions(
            IsSabre ? BeliefRules.TrackedCopies : BeliefRules.Minds,
            settings.Strict,
            Number.FromDecimal(settings.Rationality),
            settings.AuthorLimit ?? 8,
            settings.CharacterLimit ?? 4,
            settings.BeliefLimit ?? DefaultBeliefLimit);
    }
}
