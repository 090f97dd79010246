/** One style for light and dark, from a phone's width on, and for paper. */
export const style = `
:root {
  color-scheme: light dark;
  --ink: light-dark(#1c2024, #e6e8ea);
  --quiet: light-dark(#5c656e, #9aa4ad);
  --paper: light-dark(#ffffff, #14171a);
  --panel: light-dark(#f5f6f7, #1d2125);
  --line: light-dark(#dde1e4, #33393f);
  --good: light-dark(#18794e, #4cc38a);
  --bad: light-dark(#b42318, #ff8a7a);
  --good-ground: light-dark(#e8f6ee, #12291e);
  --bad-ground: light-dark(#fdecea, #33171a);
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 1.5rem 1rem 3rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .75rem; }
h2 { font-size: 1.15rem; margin: 2.25rem 0 .75rem; }
h3 { font-size: 1rem; margin: 0 0 .25rem; }
p { margin: 0 0 .5rem; }
.kind, .when, .about, footer, small { color: var(--quiet); font-size: .85rem; }
.verdict { display: inline-block; padding: .35rem .75rem; border-radius: .5rem; font-weight: 600; }
.verdict.good { color: var(--good); background: var(--good-ground); }
.verdict.bad { color: var(--bad); background: var(--bad-ground); }
.numbers { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .5rem; margin: 1.25rem 0 0; }
.numbers div { background: var(--panel); border-radius: .5rem; padding: .6rem .75rem; }
.numbers dt { color: var(--quiet); font-size: .85rem; }
.numbers dd { margin: 0; font-size: 1.25rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.numbers .good dd { color: var(--good); }
.numbers .bad dd { color: var(--bad); }
code, pre { font: .85em/1.5 ui-monospace, SFMono-Regular, Menlo, monospace; }
pre { margin: .5rem 0; padding: .6rem .75rem; background: var(--panel); border-radius: .5rem; white-space: pre-wrap; }
.wide { overflow-x: auto; }
.wide tr:has(+ .shown) td { border-bottom: 0; padding-bottom: 0; }
.shown details { margin: 0; color: var(--quiet); font-size: .9rem; }
.shown pre { color: var(--ink); }
table { border-collapse: collapse; width: 100%; font-size: .9rem; overflow-wrap: normal; }
th, td { text-align: left; vertical-align: top; padding: .45rem .75rem .45rem 0; border-bottom: 1px solid var(--line); }
th { color: var(--quiet); font-weight: 500; }
td { min-width: 4rem; overflow-wrap: anywhere; }
article { border-left: 3px solid var(--bad); padding-left: .9rem; margin: 0 0 1.5rem; }
.reason { color: var(--bad); background: var(--bad-ground); }
details > summary { cursor: pointer; padding: .3rem 0; }
details details { margin-left: .9rem; }
ul { margin: .25rem 0 .75rem; padding-left: 1.25rem; }
.held { list-style: none; padding: 0; }
.held > li { padding: .3rem 0; border-bottom: 1px solid var(--line); }
.held > li::before { content: "✓ "; color: var(--good); }
.after { font-size: .85rem; color: var(--quiet); }
.left { color: var(--bad); }
.status { display: inline-block; min-width: 2.5rem; font-weight: 600; font-size: .85rem; }
.status.good { color: var(--good); }
.status.bad { color: var(--bad); }
footer { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: .75rem; }
@media (max-width: 40rem) {
  .wide thead { display: none; }
  .wide tr { display: block; padding: .5rem 0; border-bottom: 1px solid var(--line); }
  .wide tr:has(+ .shown) { border-bottom: 0; padding-bottom: 0; }
  .wide .shown { padding-top: 0; }
  .wide td { display: block; border: 0; padding: .05rem 0; }
  .wide td:nth-child(2)::before { content: "Status "; color: var(--quiet); }
  .wide td:nth-child(4)::before { content: "Expected: "; color: var(--quiet); }
  .wide td:nth-child(5)::before { content: "Got: "; color: var(--quiet); }
}
@media print { body { max-width: none; } details { break-inside: avoid; } }
`;
