/** The style sheet and the script of the HTML report. Neither may hold `</`. */

export const STYLES = `
:root {
  color-scheme: light dark;
  --paper: #fff; --ink: #1b1f24; --quiet: #5c6670; --rule: #d5dade; --bar: #4a7fb5;
  --pass: #1a7f4b; --warn: #8a5a00; --fail: #b3261e; --error: #7a3ea8;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14181d; --ink: #e6eaee; --quiet: #9aa5b0; --rule: #333b44; --bar: #79aee0;
    --pass: #58c48b; --warn: #e2b04a; --fail: #f58a82; --error: #c79af0;
  }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 75rem; padding: 1.5rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
h1 { margin: 0; font-size: 1.5rem; }
h2 { margin: 1.5rem 0 .5rem; font-size: 1.1rem; }
header p, small, figcaption { color: var(--quiet); }
header p { margin: 0 0 1rem; }
small { display: block; font-weight: normal; }
ul { margin: 0; padding: 0; list-style: none; }
.counts { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; }
.pass { color: var(--pass); }
.warn, .warned { color: var(--warn); }
.fail, .failed { color: var(--fail); }
.error, .unreadable { color: var(--error); }
.skipped, .expected { color: var(--quiet); }
.histograms { display: grid; grid-template-columns: repeat(auto-fill, minmax(18rem, 1fr)); gap: 1rem; }
figure { margin: 0; }
svg { width: 100%; height: auto; }
svg rect { fill: var(--bar); }
svg rect.beyond { fill: var(--fail); }
svg line { stroke: var(--ink); stroke-dasharray: 3 2; }
svg text { fill: var(--quiet); font-size: 11px; }
.filter { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1rem; margin: 1.5rem 0 .5rem; }
input, select { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--quiet); border-radius: 4px; padding: .2rem .4rem; }
:focus-visible { outline: 2px solid var(--bar); outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .5rem; border-top: 1px solid var(--rule); text-align: left; vertical-align: top; }
tbody th { font-weight: 600; overflow-wrap: anywhere; }
td img { display: block; max-width: 10rem; max-height: 7rem; }
@media (max-width: 40rem) { td, th { padding: .4rem .25rem; } td img { max-width: 5rem; } }
@media print { .filter { display: none; } }
`;

export const SCRIPT = `
const control = (id) => document.getElementById(id);
const rows = [...document.querySelectorAll('tbody tr')];
function show() {
  const name = control('name').value.toLowerCase();
  const outcome = control('outcome').value;
  const rule = control('rule').value;
  const onlySurprises = control('surprises')?.checked;
  let shown = 0;
  for (const row of rows) {
    const isShown =
      row.querySelector('th').textContent.toLowerCase().includes(name) &&
      (!outcome || row.dataset.outcome === outcome) &&
      (!rule || row.dataset.rules.split(' ').includes(rule)) &&
      (!onlySurprises || row.dataset.surprise);
    row.hidden = !isShown;
    if (isShown) shown += 1;
  }
  control('shown').textContent = shown + ' of ' + rows.length + ' photos';
}
document.querySelector('.filter').addEventListener('input', show);
document.querySelector('.filter').addEventListener('submit', (event) => event.preventDefault());
show();
`;
