// dotnet run -c Release --project bench/Dramaturg.Benchmarks -- --filter '*'
//
// Each class names one part of the planner and the ceiling it runs into. Allocated bytes of what is already known must be 0
// (tests/Dramaturg.Planner.Tests/AllocationTests.cs holds it); times are for comparing before and after, on one machine.

using System.IO;
using System.Linq;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Dramaturg.Measuring;

var config = ManualConfig.CreateMinimumViable().AddDiagnoser(MemoryDiagnoser.Default)
    .WithArtifactsPath(Path.Combine(RepositoryFolder.Find() ?? "", "artifacts", "benchmarks"));
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, args.Contains("--job") ? config : config.AddJob(Short()));

// In this process: the projects that a benchmark is otherwise built with would take the settings of this repository for their own.
static Job Short() => Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance);
