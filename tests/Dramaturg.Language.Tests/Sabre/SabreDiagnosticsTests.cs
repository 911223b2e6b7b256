using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Dramaturg.Language.Sabre;
using Xunit;

namespace Dramaturg.Language.Tests.Sabre;

public sealed class SabreDiagnosticsTests
{
    /// <summary>One text for every diagnostic; «…» is where it points.</summary>
    private static readonly (string Id, string Text)[] s_examples =
    [
        ("DR1501", Repeat("a ", 2_000_001)),
        ("DR1502", "utility(): 0; «/*» never closed"),
        ("DR1503", "utility(): «\"»never closed;"),
        ("DR1504", "property p«(» : boolean; utility(): 0;"),
        ("DR1504", "utility(): 0«)»;"),
        ("DR1505", " // nothing"),
        ("DR1506", "utility(): 0;«;»"),
        ("DR1506", "property p(a : entity,«,») : boolean;"),
        ("DR1507", "utility(): n() «-1»;"),
        ("DR1507", "action a() { effect: p(); «goal»: p() };"),
        ("DR1507", "«==» b;"),
        ("DR1507", "trigger a() { «consenting»: A };"),
        ("DR1508", "action a() { effect«:» ; };"),
        ("DR1508", "utility(): 1 «+»;"),
        ("DR1508", "utility(): a() «&»;"),
        ("DR1509", "type «5»;"),
        ("DR1509", "entity A : «.b»;"),
        ("DR1510", "utility(): «\"abc\"»;"),
        ("DR1511", "utility(): if(a()) 1 «else» if(b()) 2 else 3;"),
        ("DR1512", "utility(): " + Repeat("!", 500) + "p();"),
        ("DR1514", "utility(): «" + Repeat("9", 60) + "»;"),
        ("DR1514", "utility(): «" + Repeat("9", 29) + "»;"),
        ("DR1514", "utility(): «." + Repeat("0", 28) + "1»;"),
        ("DR1515", "action a() { effect: True; «effect»: True; };"),
        ("DR1516", "open(at«(»Tom));"),
        ("DR1517", Repeat("p();", 300)),
        ("DR1518", "property p() «boolean»;"),
        ("DR2501", "entity Tom : «hero»;"),
        ("DR2502", "property at(h : «hero») : entity;"),
        ("DR2503", "utility(): «Nobody» == ?;"),
        ("DR2504", "«p(?)»;"),
        ("DR2505", "type t; entity E : t; utility(«E»): 0;"),
        ("DR2506", "type t; action a(x : t) { consenting: «x»; };"),
        ("DR2507", "property b() : boolean; utility(): «b()» + 1;"),
        ("DR2507", "entity E : character; utility(): «E» > 1;"),
        ("DR2508", "utility(): «5» & True;"),
        ("DR2509", "property b() : boolean; action a() { precondition: «b() = True»; };"),
        ("DR2510", "property b() : boolean; «b() | b()»;"),
        ("DR2510", "property n() : number; «n()»;"),
        ("DR2511", "property b() : boolean; b() = «?»;"),
        ("DR2512", "utility(): «if(True) 1»;"),
        ("DR2513", "type a : b; type b : «a»;"),
        ("DR2513", "type a : «a»;"),
        ("DR2514", "type a : «number»;"),
        ("DR2515", "type «boolean»;"),
        ("DR2516", "entity X : «boolean»;"),
        ("DR2517", "action a(«n» : number) { };"),
        ("DR2517", "utility(): sum(«n» : number) n;"),
        ("DR2518", "property p(«?») : boolean;"),
        ("DR2519", "type t; action a() { observing(x : «t») : True; };"),
        ("DR2520", "entity A : character; utility(): «A»;"),
        ("DR2521", "entity A : character; action go(A) { }; trigger «go»(x : character) { };"),
        ("DR2522", "property p() : boolean; property «p»() : number;"),
        ("DR2523", "action a(x : character, «x : character») { };"),
        ("DR2524", "entity A : character; entity «A» : character;"),
        ("DR2525", "utility(): 0; «utility(): 1»;"),
        ("DR2526", string.Concat(Enumerable.Range(0, 2000).Select(i => FormattableString.Invariant($"type t{i};")))),
        ("DR2527", "utility(): if(True) 1 else «True»;"),
        ("DR2528", string.Concat(Enumerable.Range(0, 101).Select(i => FormattableString.Invariant($"action a({i}) {{ }};")))),
    ];

    /// <summary>Guards that no text short enough for a test reaches.</summary>
    private static readonly string[] s_withoutExample = ["DR1513"];

    public static TheoryData<int> Examples => new(Enumerable.Range(0, s_examples.Length));

    [Theory]
    [MemberData(nameof(Examples))]
    public void Reader_Example_ReportsAtTheMark(int example) =>
        SabreSource.CheckMarked(s_examples[example].Id, s_examples[example].Text);

    [Fact]
    public void Catalogue_EveryDescriptor_HasAnExample()
    {
        IEnumerable<string> covered = s_examples.Select(example => example.Id).Concat(s_withoutExample).Distinct();
        Assert.Equal(SabreDiagnostics.All.Select(descriptor => descriptor.Id).Order(), covered.Order());
    }

    [Fact]
    public void Catalogue_EveryId_IsUniqueAndInItsBlock()
    {
        Assert.Equal(SabreDiagnostics.All.Count, SabreDiagnostics.All.Select(descriptor => descriptor.Id).Distinct().Count());
        Assert.All(SabreDiagnostics.All, descriptor => Assert.Matches(new Regex("^DR[12]5[0-9][0-9]$"), descriptor.Id));
    }

    [Theory]
    [InlineData("utility(): true;", "Did you mean \"True\"?")]
    [InlineData("entity Tomas : character; utility(): Tomaz == ?;", "Did you mean \"Tomas\"?")]
    [InlineData("property at(c : character) : entity; utility(): at() == ?;", "There is at(c : character).")]
    [InlineData("utility(): m() -1;", "To subtract, write a space after the minus sign: - 1.")]
    public void Reader_Mistake_SuggestsRepair(string text, string suggestion) =>
        Assert.Contains(SabreSource.Read(text).Diagnostics, diagnostic => diagnostic.Suggestion == suggestion);

    [Fact]
    public void Reader_ManyMistakes_AreAllReportedInOrder()
    {
        var result = SabreSource.Read("utility(): x; p( ; entity A : character; utility(A): y y; q();");
        string[] ids = result.Diagnostics.Select(diagnostic => diagnostic.Id).ToArray();
        Assert.Equal(["DR2503", "DR1504", "DR1507", "DR2504"], ids);
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
