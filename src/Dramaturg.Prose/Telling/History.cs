using System.Collections.Generic;
using System.Linq;
using Dramaturg.Prose.Scenes;
using Dramaturg.Prose.Voices;

namespace Dramaturg.Prose.Telling;

/// <summary>What has been told so far.</summary>
internal sealed class History
{
    private readonly Dictionary<string, int> _scenes = [];
    private readonly Dictionary<string, int> _lines = [];
    private readonly Dictionary<(string Person, string Words), int> _said = [];
    private readonly HashSet<string> _planted = [];

    /// <summary>How many scenes have been told.</summary>
    public int Scenes { get; private set; }

    public int? LastScene(string name) => _scenes.TryGetValue(name, out int number) ? number : null;

    public int? LastLine(string id) => _lines.TryGetValue(id, out int number) ? number : null;

    /// <summary>Whether everything that is changed or paid has been planted.</summary>
    public bool Allows(IEnumerable<MotifUse> uses) => uses.All(use => use.Kind == MotifUseKind.Plants || _planted.Contains(use.Motif.Text));

    public void Tell(Scene scene)
    {
        _scenes[scene.Name.Text] = Scenes;
        Note(scene.Header.Motifs);
    }

    /// <param name="voice">Of whoever says it; null outside dialogue, and for who has none.</param>
    public void Tell(SceneLine line, Voice? voice)
    {
        _lines[line.Id] = Scenes;
        Note(line.Motifs);
        foreach (var budget in voice?.Budgets ?? [])
        {
            _said[(voice!.Person, budget.Words)] = Said(voice, budget) + (line.Says(budget.Words) ? 1 : 0);
        }
    }

    /// <summary>How often somebody has said what may be said only so often.</summary>
    public int Said(Voice voice, Budget budget) => _said.GetValueOrDefault((voice.Person, budget.Words));

    public void EndScene() => Scenes++;

    private void Note(IEnumerable<MotifUse> uses) => _planted.UnionWith(uses.Where(use => use.Kind == MotifUseKind.Plants).Select(use => use.Motif.Text));
}
