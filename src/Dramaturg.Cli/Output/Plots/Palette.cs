namespace Dramaturg.Cli.Output.Plots;

/// <summary>Colours that people with any colour vision tell apart, on white paper and on a dark screen; print is always light. Lines also differ in how they are drawn.</summary>
/// <remarks>After the set of M. Okabe and K. Ito, Color Universal Design, 2008.</remarks>
internal static class Palette
{
    /// <summary>Lines and areas of different things: classes c0 to c5 for lines, f0 to f5 for areas.</summary>
    public const int Count = 6;

    public const string Style = """

        text{font:12px system-ui,-apple-system,"Segoe UI","Helvetica Neue",Arial,sans-serif}
        .paper{fill:#fff}.t{fill:#222}.q{fill:#666}.h{fill:#111;font-size:18px;font-weight:600}.b{fill:#222;font-weight:600}.s{fill:#666;font-size:10px}.w{fill:#fff;font-size:11px}.k{fill:#222;font-size:11px}
        .grid{stroke:#e2e2e2;stroke-width:1}.axis{stroke:#888;stroke-width:1}.mark{stroke:#888;stroke-width:1;stroke-dasharray:2 3}
        .c0,.c1,.c2,.c3,.c4,.c5,.all{fill:none;stroke-width:2.2;stroke-linejoin:round;stroke-linecap:round}
        .c0{stroke:#0072b2}.c1{stroke:#d55e00;stroke-dasharray:9 4}.c2{stroke:#009e73;stroke-dasharray:2 4}.c3{stroke:#cc79a7;stroke-dasharray:12 4 2 4}.c4{stroke:#b58900;stroke-dasharray:5 3}.c5{stroke:#56b4e9;stroke-dasharray:1 3}
        .all{stroke:#222;stroke-width:3}.other{fill:none;stroke:#bbb;stroke-width:1.2}.felt{stroke-width:1;opacity:.75}
        .f0{fill:#0072b2}.f1{fill:#d55e00}.f2{fill:#009e73}.f3{fill:#cc79a7}.f4{fill:#b58900}.f5{fill:#56b4e9}.fall{fill:#222}.fother{fill:#888}
        .area{fill:#0072b2;fill-opacity:.16}.band{fill:#0072b2;fill-opacity:.22}.peak{fill:#d55e00;stroke:#fff;stroke-width:1.5}.dead{fill:#888}
        .knows{fill:#bfe3d7}.wrong{fill:#d55e00}.ignorant{fill:#fff;stroke:#999;stroke-dasharray:3 2}.suspects{fill:#0072b2}
        .node{fill:#fff;stroke:#444;stroke-width:1.5}.dear{fill:none;stroke:#0072b2}.foe{fill:none;stroke:#d55e00;stroke-dasharray:6 4}.dearhead{fill:#0072b2}.foehead{fill:#d55e00}
        @media screen and (prefers-color-scheme:dark){
        .paper{fill:#16181c}.t,.b,.h{fill:#eee}.q,.s{fill:#a8adb5}.k{fill:#10221c}.grid{stroke:#2c3036}.axis,.mark{stroke:#79808a}
        .c0{stroke:#4aa8e0}.c4{stroke:#e0b84a}.all{stroke:#eee}.other{stroke:#555b64}.f0{fill:#4aa8e0}.f4{fill:#e0b84a}.fall{fill:#eee}.fother{fill:#8b929c}
        .area{fill:#4aa8e0}.band{fill:#4aa8e0}.peak{stroke:#16181c}.knows{fill:#7fc4ad}.ignorant{fill:#16181c}.suspects{fill:#4aa8e0}.node{fill:#16181c;stroke:#c8ccd2}.dear{stroke:#4aa8e0}.dearhead{fill:#4aa8e0}}

        """;
}
