using System;
using System.Linq;
using System.Reflection;
using System.Runtime.Versioning;
using Dramaturg.Compiler;
using Dramaturg.Language.Sabre;
using Dramaturg.Model;
using Dramaturg.Planner;
using Xunit;

namespace Dramaturg.Conformance;

/// <summary>Without this the tests of this project could quietly run against the builds of today's framework.</summary>
public sealed class PortableBuildTests
{
    public static TheoryData<Type> Doors => [typeof(SabreReader), typeof(StoryModel), typeof(StoryCompiler), typeof(StoryWorld)];

    [Theory]
    [MemberData(nameof(Doors))]
    public void CoreAssembly_UnderTest_IsTheBuildForGames(Type door) =>
        Assert.Equal(".NETStandard,Version=v2.1", door.Assembly.GetCustomAttribute<TargetFrameworkAttribute>()?.FrameworkName);

    [Theory]
    [MemberData(nameof(Doors))]
    public void CoreAssembly_UnderTest_NeedsNothingButTheCoreAndTheStandard(Type door) =>
        Assert.All(
            door.Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!),
            name => Assert.True(name == "netstandard" || Doors.Any(other => other.Data.Assembly.GetName().Name == name), name));
}
