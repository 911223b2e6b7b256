using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Compiler.Grounding;
using Dramaturg.Language.Binding;

namespace Dramaturg.Compiler;

/// <summary>Turns a bound story into the model that the planner reads.</summary>
public static class StoryCompiler
{
    /// <summary>Never throws for a bad story. The same story and options give the same model.</summary>
    public static CompileResult Compile(BoundStory story, CompilerOptions? options = null) =>
        new Compilation(story, options ?? CompilerOptions.Default).Run();
}
