/** Light and dark, telephone and paper; colours with at least 4.5 : 1 against their ground. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --ground: #ffffff; --sheet: #f5f7fa; --text: #1c2430; --soft: #4a5563; --line: #d5dae1;
  --good: #1b6e3c; --late: #a8251d; --open: #7a5900; --gone: #4a5563; --clock: #0b57a4; --letter: #7b2a86; --calendar: #0f5f6b;
  --p1: #6b7280; --p2: #0b57a4; --p3: #9a5b00; --p4: #7b2a86; }
@media (prefers-color-scheme: dark) { :root { --ground: #14171b; --sheet: #1d2127; --text: #e6e8eb; --soft: #b3bac4; --line: #3a414b;
  --good: #7fd39b; --late: #ff9a90; --open: #ecc666; --gone: #b3bac4; --clock: #8fc1ff; --letter: #dca2e6; --calendar: #7fd0dc;
  --p1: #8a93a0; --p2: #5b9be6; --p3: #d6973a; --p4: #c383cf; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 3.2rem; }
body { margin: 0; background: var(--ground); color: var(--text); font: 1rem/1.55 system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; overflow-wrap: break-word; }
main, header, nav > div { max-width: 78rem; margin: 0 auto; padding: 0 1rem; }
header { padding-top: 1.5rem; }
h1 { margin: 0 0 .3rem; font-size: 1.55rem; line-height: 1.25; }
h2 { margin: 2.2rem 0 .8rem; font-size: 1.25rem; }
h3 { margin: 1.5rem 0 .3rem; font-size: 1rem; }
p { margin: .3rem 0; }
small, .soft { color: var(--soft); }
nav { position: sticky; top: 0; z-index: 2; margin-top: 1rem; background: var(--ground); border-bottom: 1px solid var(--line); overflow-x: auto; }
nav > div { display: flex; gap: .2rem; white-space: nowrap; }
nav a { padding: .65rem .7rem; color: var(--clock); text-decoration: none; }
nav a:hover { text-decoration: underline; }
a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 2px solid var(--clock); outline-offset: 2px; }
.verdict { margin: 1rem 0 0; padding: .7rem 1rem; border-left: .35rem solid var(--good); background: var(--sheet); font-weight: 600; }
.verdict.bad { border-color: var(--late); }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .6rem; padding: 0; margin: 1rem 0 0; list-style: none; }
.tiles li { padding: .6rem .8rem; background: var(--sheet); border-radius: .4rem; }
.tiles b { display: block; font-size: 1.45rem; line-height: 1.3; font-variant-numeric: tabular-nums; }
.day { padding-left: .9rem; border-left: 3px solid var(--line); }
.day.off { border-left-style: dashed; }
.day h3 small { font-weight: 400; }
.day ol { margin: .2rem 0 0; padding: 0; list-style: none; }
.day li { display: grid; grid-template-columns: 3.2rem 8.5rem 1fr; gap: 0 .6rem; padding: .18rem 0; }
.day time, td.n { font-variant-numeric: tabular-nums; }
.day time { color: var(--soft); }
.day .who { color: var(--soft); }
.LADDER .what { color: var(--open); } .LETTER .what { color: var(--letter); } .CALENDAR .what { color: var(--calendar); } .CLOCK .what { color: var(--clock); }
.DIRECTIVE .what { font-weight: 600; }
.change { margin: .4rem 0 .2rem; padding: .5rem .8rem; background: var(--sheet); border-left: 3px solid var(--calendar); }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: .4rem; }
table { border-collapse: separate; border-spacing: 0; width: 100%; font-size: .9rem; }
th, td { padding: .4rem .6rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
thead th { background: var(--sheet); vertical-align: bottom; }
tbody tr:last-child > * { border-bottom: 0; }
th[scope=row] { position: sticky; left: 0; min-width: 9rem; background: var(--ground); font-weight: 600; }
th[scope=row] small { display: block; font-weight: 400; }
td { min-width: 6.5rem; } td.n { min-width: 0; text-align: right; } tr.sum > * { font-weight: 700; background: var(--sheet); }
.mark { display: block; } .mark.GOOD { color: var(--good); } .mark.LATE { color: var(--late); font-weight: 600; } .mark.OPEN { color: var(--open); } .mark.GONE { color: var(--gone); }
.bar { display: flex; min-width: 9rem; height: .8rem; border-radius: .2rem; overflow: hidden; background: var(--sheet); }
.bar i:nth-child(1) { background: var(--p1); } .bar i:nth-child(2) { background: var(--p2); } .bar i:nth-child(3) { background: var(--p3); } .bar i:nth-child(4) { background: var(--p4); }
.key { display: flex; flex-wrap: wrap; gap: .2rem 1rem; padding: 0; list-style: none; } .key i { display: inline-block; width: .8rem; height: .8rem; margin-right: .35rem; border-radius: .15rem; }
details { border-bottom: 1px solid var(--line); }
details > summary { padding: .5rem .2rem; cursor: pointer; }
details details { margin-left: 1rem; border: 0; border-top: 1px solid var(--line); }
summary .to { color: var(--soft); }
iframe { display: block; width: 100%; height: 38rem; margin: .3rem 0 1rem; border: 1px solid var(--line); border-radius: .3rem; background: #fff; resize: vertical; }
iframe.letter { height: 60rem; }
@media (max-width: 40rem) { .day li { grid-template-columns: 3.2rem 1fr; padding: .35rem 0; } .day .what { grid-column: 1 / -1; } details details { margin-left: .3rem; } h1 { font-size: 1.3rem; } iframe { height: 30rem; } }
@media print { nav, iframe { display: none; } body { font-size: 10pt; } .day, tr, .tiles li { break-inside: avoid; } .scroll { overflow: visible; border: 0; } table { font-size: 8pt; } th[scope=row] { position: static; } main, header { max-width: none; padding: 0; } a { color: inherit; } }
`;
