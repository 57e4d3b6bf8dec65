import { createHash } from 'node:crypto';
import type { PhotoReport, Report } from '../../../core/report.ts';
import { escapeHtml, printable } from '../escape.ts';
import { type Finding, findingsOf, reportFindings } from '../findings.ts';
import type { Reporter, Style } from '../reporter.ts';
import { driftText } from '../text/driftText.ts';
import { drawHistogram, histogramsOf } from './histogram.ts';
import { SCRIPT, STYLES } from './htmlParts.ts';

/** No script and no style but these two, whatever names and reports hold; no script may make text into page or code. */
const POLICY = [
  "default-src 'none'",
  `style-src '${hashOf(STYLES)}'`,
  `script-src '${hashOf(SCRIPT)}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** One file with everything in it; it asks for nothing from anywhere. */
export const html: Reporter = {
  description: 'one self-contained page: table, filter, histograms',
  end: (report, style) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<title>Clearshot report</title>
<style>${STYLES}</style>
</head>
<body>
<header>
<h1>Clearshot report</h1>
<p>${escapeHtml(report.tool.name)} ${escapeHtml(report.tool.version)}, preset ${escapeHtml(report.preset)}</p>
</header>
<main>
${countsOf(report)}
${fixesOf(report)}
${comparisonOf(report)}
${drawings(report)}
${filterOf(report)}
${tableOf(report, style)}
</main>
<script>${SCRIPT}</script>
</body>
</html>
`,
};

const OUTCOMES = [
  ['pass', 'passed'],
  ['warn', 'with warnings'],
  ['fail', 'failed'],
  ['error', 'unreadable'],
] as const;

function countsOf({ summary, photos }: Report): string {
  const cells = [
    `<li><b>${escapeHtml(String(summary.photos))}</b> ${summary.photos === 1 ? 'photo' : 'photos'}</li>`,
    ...OUTCOMES.map(
      ([outcome, words]) =>
        `<li class="${outcome}"><b>${escapeHtml(String(summary[outcome]))}</b> ${words}</li>`,
    ),
  ];
  const judged = photos.filter(({ expectation }) => expectation);
  if (judged.length > 0) {
    const wrong = judged.filter(({ expectation }) => expectation!.status !== 'asExpected').length;
    cells.push(`<li class="${wrong > 0 ? 'fail' : 'pass'}"><b>${wrong}</b> not as expected</li>`);
  }
  return `<ul class="counts">${cells.join('')}</ul>`;
}

function fixesOf({ summary }: Report): string {
  const ranked = Object.entries(summary.failedRules).sort(([, a], [, b]) => b - a);
  if (ranked.length === 0) return '';
  const items = ranked.map(
    ([id, count]) => `<li><b>${escapeHtml(String(count))}</b> × ${escapeHtml(id)}</li>`,
  );
  return `<section><h2>Failed rules</h2><ul class="counts">${items.join('')}</ul></section>`;
}

/** What goes beyond single photos. */
function comparisonOf(report: Report): string {
  const { drift } = report;
  const findings = reportFindings(report);
  if (!drift && findings.length === 0) return '';
  const items = findings.map(({ file, rule, text }) => {
    const name = file === null ? '' : `${escapeHtml(printable(file))} `;
    return `<li class="failed">${name}${rule ? `<b>${escapeHtml(rule)}</b> ` : ''}${escapeHtml(printable(text))}</li>`;
  });
  const counts = drift ? `<p>${escapeHtml(driftText(drift))}</p>` : '';
  return `<section><h2>Comparison</h2>${counts}<ul>${items.join('')}</ul></section>`;
}

function drawings({ photos }: Report): string {
  const histograms = histogramsOf(photos);
  if (histograms.length === 0) return '';
  return `<section><h2>Measures and their limits</h2><div class="histograms">${histograms.map(drawHistogram).join('')}</div></section>`;
}

function filterOf({ photos, summary }: Report): string {
  const rules = Object.keys(summary.failedRules).map((id) => `<option>${escapeHtml(id)}</option>`);
  const surprises = photos.some(({ expectation }) => expectation)
    ? '<label><input type="checkbox" id="surprises"> only what is not as expected</label>'
    : '';
  return `<form class="filter" role="search">
<label>Name <input type="search" id="name" autocomplete="off"></label>
<label>Outcome <select id="outcome"><option value="">all</option>${OUTCOMES.map(([outcome]) => `<option>${outcome}</option>`).join('')}</select></label>
<label>Failed rule <select id="rule"><option value="">any</option>${rules.join('')}</select></label>
${surprises}
<output id="shown" aria-live="polite"></output>
</form>`;
}

function tableOf({ photos, budgets }: Report, { thumbnails }: Style): string {
  const rows = photos.map((photo) => rowOf(photo, thumbnails, budgets));
  const pictures = thumbnails ? '<th scope="col">Thumbnail</th>' : '';
  return `<table>
<thead><tr>${pictures}<th scope="col">Photo</th><th scope="col">Outcome</th><th scope="col">Findings</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
}

function rowOf(photo: PhotoReport, thumbnails: Style['thumbnails'], budgets: Report['budgets']): string {
  const { file, outcome, width, height, expectation, rules } = photo;
  const failed = rules.filter((rule) => rule.outcome === 'failed').map(({ id }) => id);
  const data = {
    outcome,
    rules: failed.join(' '),
    surprise: expectation && expectation.status !== 'asExpected' ? 'yes' : '',
  };
  const attributes = Object.entries(data).map(([name, value]) => ` data-${name}="${escapeHtml(value)}"`);
  const picture = thumbnails ? `<td>${pictureOf(thumbnails.get(file))}</td>` : '';
  const size = width > 0 ? `<small>${escapeHtml(`${width} × ${height}`)}</small>` : '';
  const status = expectation ? `<small>${escapeHtml(WORDS[expectation.status] ?? '')}</small>` : '';
  return `<tr${attributes.join('')}>${picture}<th scope="row">${escapeHtml(printable(file))}${size}</th><td class="${escapeHtml(outcome)}">${escapeHtml(outcome)}${status}</td><td>${listOf(findingsOf(photo, budgets))}</td></tr>`;
}

const WORDS = {
  asExpected: 'as expected',
  unexpectedFailure: 'unexpected failure',
  missingFailure: 'missing failure',
} as const;

function pictureOf(url: string | undefined): string {
  return url === undefined ? '' : `<img src="${escapeHtml(url)}" alt="" loading="lazy">`;
}

function listOf(findings: readonly Finding[]): string {
  const shown = findings.filter(({ verdict }) => verdict !== 'passed');
  if (shown.length === 0) return '';
  const items = shown.map(
    ({ verdict, rule, text }) =>
      `<li class="${escapeHtml(verdict)}">${rule ? `<b>${escapeHtml(rule)}</b> ` : ''}${escapeHtml(printable(text))}</li>`,
  );
  return `<ul>${items.join('')}</ul>`;
}
