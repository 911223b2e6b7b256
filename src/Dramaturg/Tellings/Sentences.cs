using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Tellings;

/// <summary>How acts are said. Without words for them, an act is said as the model prints it.</summary>
public abstract class Sentences
{
    public static Sentences None { get; } = new Plain();

    public abstract string Tell(GroundAction action);

    /// <summary>A concern's label, a person's or a beat's display name.</summary>
    public virtual string Label(string name) => name;

    private sealed class Plain : Sentences
    {
        public override string Tell(GroundAction action) => action.Name;
    }
}
