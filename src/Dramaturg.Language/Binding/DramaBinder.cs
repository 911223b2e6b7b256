// A tree to a bound story. Declarations are read first (settings, kinds, people and things, facts, beats), then everything that uses them, so
// their order in the file never matters. A mistake is reported where it stands and its line left out; the others are still checked.

using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Syntax;
using Dramaturg.Language.Text;

namespace Dramaturg.Language.Binding;

public sealed partial class DramaBinder
{
    private readonly IReadOnlyList<SyntaxTree> _trees;
    private DiagnosticBag _diagnostics = new();
    private readonly Scope _scope = new();
    private SourceText _source = new(string.Empty, string.Empty);

    private DramaBinder(IReadOnlyList<SyntaxTree> trees) => _trees = trees;

    /// <summary>Binds the files of one story.</summary>
    public static BindResult Bind(params SyntaxTree[] trees)
    {
        var binder = new DramaBinder(trees);
        foreach (var tree in trees)
        {
            binder._diagnostics.AddRange(tree.Diagnostics);
        }

        var story = binder.BindStory();
        return new BindResult(binder._diagnostics.HasErrors ? null : story, binder._diagnostics.ToList());
    }

    private BoundStory BindStory()
    {
        BindSettings();
        BindKinds();
        BindEntities();
        BindFacts();
        BindCalendar();
        BindTopics();
        BindBeatNames();
        var triggers = new List<BoundTrigger>();
        Each<EventSyntax>(item => BindEvent(item, _actions, triggers));
        BindSpeechActs(triggers);
        var schedule = BindSchedule();
        var seeing = Collect<SeeingSyntax, BoundSeeing>(BindSeeing);
        var secrets = Collect<SecretSyntax, BoundSecret>(BindSecret);
        Each<InitiallySyntax>(BindInitially);
        CheckStart(secrets);
        var wants = BindWants();
        var lossAversions = LossAversions();
        var beats = Collect<BeatSyntax, BoundBeat>(BindBeat);
        var endings = Collect<EndingSyntax, BoundEnding>(BindEnding);
        return new BoundStory(
            _name ?? NameOfFile(), _settings, _kinds, _entities, _fluents, _actions, triggers, seeing, _statements, secrets, wants, beats, endings)
        {
            LossAversions = lossAversions,
            Norms = _norms,
            Schedule = schedule,
            BeliefDepth = _deepestBelief,
        };
    }

    private void Each<TItem>(Action<TItem> bind)
        where TItem : ItemSyntax
    {
        foreach (var tree in _trees)
        {
            _source = tree.Source;
            foreach (var item in tree.Items.OfType<TItem>())
            {
                bind(item);
            }
        }
    }

    private List<TBound> Collect<TItem, TBound>(Func<TItem, TBound?> bind)
        where TItem : ItemSyntax
        where TBound : class
    {
        var all = new List<TBound>();
        Each<TItem>(item =>
        {
            if (bind(item) is { } bound)
            {
                all.Add(bound);
            }
        });
        return all;
    }

    private TextLocation Locate(SyntaxNode node) => new(_source, node.Span);

    private TextLocation Locate(TextSpan span) => new(_source, span);

    /// <summary>A question such as "Did you mean `Katrin`?", or null.</summary>
    private string? Suggest(string name, IEnumerable<string> candidates) =>
        _diagnostics.IsFull ? null : Suggestions.For(name, candidates);

    private string NameOfFile()
    {
        string file = _trees.Count > 0 ? _trees[0].Source.FileName : string.Empty;
        string name = file.Substring(file.LastIndexOfAny(new[] { '/', '\\' }) + 1);
        return name.EndsWith(".drama", StringComparison.Ordinal) ? name.Substring(0, name.Length - ".drama".Length) : name;
    }
}
