namespace EvaluateDrift.Page;

/// <summary>The report's look: no file beside it, one column on a phone, black on white on paper.</summary>
internal static class Style
{
    public const string Sheet = """
        :root{--ink:#1d2733;--soft:#5b6875;--line:#d9dfe5;--paper:#fff;--ground:#f4f6f8;--before:#8aa4bd;--now:#c8501e;--good:#2a7d4f}
        *{box-sizing:border-box}
        body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
        main{max-width:62rem;margin:0 auto;padding:1rem}
        header,section,article{background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:1rem 1.25rem;margin:0 0 1rem}
        h1{font-size:1.4rem;line-height:1.25;margin:0 0 .25rem;overflow-wrap:anywhere}
        h2{font-size:1.1rem;margin:0 0 .75rem}
        h3{font-size:1rem;margin:0 0 .25rem;overflow-wrap:anywhere}
        p{margin:.25rem 0 .5rem}
        .soft{color:var(--soft);font-size:.9rem}
        .badge{display:inline-block;border-radius:999px;padding:0 .6rem;font-size:.8rem;color:#fff;background:var(--soft);vertical-align:middle}
        .badge.moved,.badge.drift,.badge.quality{background:var(--now)}
        .badge.clear,.badge.settled,.badge.unchanged{background:var(--good)}
        .grid{margin-bottom:1.25rem;display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr));gap:1rem}
        .grid article{margin:0}
        svg{display:block;width:100%;max-width:38rem;height:auto}
        svg text{font:11px system-ui,sans-serif;fill:var(--soft)}
        .before{fill:var(--before)}.now{fill:var(--now)}
        .key span{display:inline-block;white-space:nowrap;margin-right:.9rem}
        .key i{display:inline-block;width:.8rem;height:.8rem;border-radius:2px;margin-right:.3rem;vertical-align:-1px}
        dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem .8rem;margin:.5rem 0 0;font-size:.9rem}
        dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
        .wide{overflow-x:auto}
        table{border-collapse:collapse;width:100%;font-size:.9rem}
        th,td{text-align:left;padding:.3rem .6rem .3rem 0;border-bottom:1px solid var(--line);vertical-align:top}
        th{color:var(--soft);font-weight:600}
        td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
        section h3{margin-top:1rem}
        ul{margin:.25rem 0;padding-left:1.2rem}
        @media(max-width:34rem){table{font-size:.75rem}th,td{padding-right:.3rem}dl{grid-template-columns:1fr}dt{margin-top:.3rem}main{padding:.5rem}header,section,article{padding:.75rem}}
        @media print{body{background:#fff;font-size:11pt}main{max-width:none;padding:0}header,section,article{border-color:#999;break-inside:avoid}h2{break-after:avoid}svg{max-width:26rem}.grid{grid-template-columns:repeat(auto-fit,minmax(18rem,1fr))}}
        """;
}
