namespace Dramaturg.Export.Html;

/// <summary>How the page looks: on a light and a dark screen, on a narrow one, and on paper.</summary>
internal static class HtmlStyle
{
    public const string Sheet = """

        :root{color-scheme:light dark;--paper:#fbfaf7;--ink:#23211e;--quiet:#77716a;--line:#e3dfd6;--card:#f3f0e9;--accent:#a8452c;--serif:"Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua",Georgia,"Noto Serif","DejaVu Serif",serif;--sans:system-ui,-apple-system,"Segoe UI","Helvetica Neue",Arial,sans-serif}
        @media screen and (prefers-color-scheme:dark){:root{--paper:#16171a;--ink:#e8e4dc;--quiet:#9a958c;--line:#2e3035;--card:#1e2024;--accent:#e08a6d}}
        *{box-sizing:border-box}html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
        body{margin:0;background:var(--paper);color:var(--ink);font:18px/1.6 var(--serif);text-rendering:optimizeLegibility}
        main{max-width:46rem;margin:0 auto;padding:0 1.5rem 6rem}
        .cover{text-align:center;padding:16vh 0 12vh}
        .cover h1{font-size:clamp(2.4rem,7vw,4rem);line-height:1.08;font-weight:500;letter-spacing:-.015em;margin:0;text-wrap:balance}
        .cover p{margin:1.4rem 0 0;color:var(--quiet);font:400 .85rem/1.4 var(--sans);letter-spacing:.04em}
        .cover::after{content:"";display:block;width:3rem;height:2px;background:var(--accent);margin:2.4rem auto 0}
        .around h2{font:600 .78rem/1.3 var(--sans);letter-spacing:.12em;text-transform:uppercase;color:var(--quiet);margin:0 0 1rem}
        .around{margin:0 0 4rem}.lead{font:400 .82rem/1.5 var(--sans);color:var(--quiet);margin:-.5rem 0 1rem}
        .curve svg{display:block;width:calc(100% + 8rem);max-width:calc(100vw - 3rem);height:auto;margin:0 -4rem}
        .people{display:grid;grid-template-columns:repeat(auto-fill,minmax(14rem,1fr));gap:1.2rem 2rem;margin:0}
        .person h3{font-size:1.15rem;line-height:1.3;font-weight:600;margin:0}.person .speeches{font:400 .78rem/1.4 var(--sans);color:var(--quiet);margin:.1rem 0 .45rem}
        .person .wants{margin:0;font-size:.92rem;line-height:1.5;color:var(--quiet)}.person ul{list-style:none;margin:0;padding:0;font-size:.95rem;line-height:1.45}.person li{padding-left:1.2em;text-indent:-1.2em}
        .person li::before{display:inline-block;width:1.2em;text-indent:0;text-align:center}.person .better::before{content:"↑";color:#2e8b57}.person .worse::before{content:"↓";color:var(--accent)}
        .list{font-size:.95rem;border-top:1px solid var(--line);border-bottom:1px solid var(--line);padding:.8rem 0}.list summary{cursor:pointer;font:600 .78rem/1.6 var(--sans);letter-spacing:.12em;text-transform:uppercase;color:var(--quiet)}
        .list ol{margin:.8rem 0 .4rem;padding-left:2.2em;columns:2;column-gap:2.5rem}.list li{break-inside:avoid;padding:.12rem 0}.list li::marker{color:var(--quiet);font-size:.8em}.list a{color:inherit;text-decoration:none}.list a:hover{text-decoration:underline;text-decoration-color:var(--accent)}
        .scene{position:relative;padding-top:3.2rem}
        .scene h2{font:600 .84rem/1.4 var(--sans);letter-spacing:.07em;margin:0 0 1.3rem;padding-top:.7rem;border-top:1px solid var(--line)}
        .scene h2 .number{color:var(--quiet);font-weight:400;display:inline-block;min-width:2.2em}
        .pulse{position:absolute;top:3.2rem;left:0;height:2px;margin-top:-1px;background:var(--accent);border-radius:1px}
        p{margin:0 0 1em;hyphens:manual;overflow-wrap:anywhere}.action{text-wrap:pretty}
        .speech{margin:0 0 1.15em min(7.5rem,10vw);max-width:25rem}.speech p{margin:0}.speech .cue{padding-left:6rem;font:600 .8rem/1.7 var(--sans);letter-spacing:.09em}
        .speech .direction{padding-left:3rem;font-style:italic;color:var(--quiet)}.speech .sung,.sung{font-style:italic}
        .both{display:grid;grid-template-columns:1fr 1fr;gap:1.5rem}.both .speech{margin-left:0}.both .cue{padding-left:2rem}.both .direction{padding-left:1rem}
        .transition{text-align:right;font:600 .8rem/1.6 var(--sans);letter-spacing:.07em}.centred{text-align:center}.pause{border:0;height:0;margin:3rem auto;width:4rem;border-top:1px solid var(--line)}
        .closing{margin:6rem 0 4rem;padding:2rem 2.2rem;background:var(--card);border-radius:10px;font-size:.98rem}.closing p{margin:0 0 .5em}.closing p:last-child{margin:0}
        @media (max-width:52rem){.curve svg{width:100%;margin:0}}
        @media (max-width:36rem){body{font-size:17px}.list ol{columns:1}.cover{padding:10vh 0 8vh}.both{grid-template-columns:1fr;gap:0}}
        @page{margin:22mm 24mm}
        @media print{:root{--paper:#fff;--ink:#000;--quiet:#555;--line:#bbb}body{font-size:11.5pt;line-height:1.45}main{max-width:none;padding:0}.cover{padding:32vh 0 0;break-after:page}.list{display:none}.curve svg{width:100%;margin:0}.around{margin-bottom:2rem}article{break-before:page}
        .scene{padding-top:1.6rem}.pulse{display:none}h2,h3,.cue,.direction{break-after:avoid}.speech,.person,.closing,svg{break-inside:avoid}p{orphans:2;widows:2}.closing{background:none;border:1px solid var(--line);margin-top:3rem}}

        """;
}
