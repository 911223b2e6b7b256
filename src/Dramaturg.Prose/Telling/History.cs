using System.Collections.Generic;
using System.Linq;
using Dramaturg.Prose.Scenes;

namespace Dramaturg.Prose.Telling;

/// <summary>What has been told so far.</summary>
internal sealed class History
{
    private readonly Dictionary<string, int> _scenes = [];
    private readonly Dictionary<string, int> _lines = [];
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

    public void Tell(SceneLine line)
    {
        _lines[line.Id] = Scenes;
        Note(line.Motifs);
    }

    public void EndScene() => Scenes++;

    private void Note(IEnumerable<MotifUse> uses) => _planted.UnionWith(uses.Where(use => use.Kind == MotifUseKind.Plants).Select(use => use.Motif.Text));
}
