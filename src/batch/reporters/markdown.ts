import type { Report } from '../../core/report.ts';
import { printable } from './escape.ts';
import { type Finding, problemsOf } from './findings.ts';
import type { Reporter } from './reporter.ts';
import { driftText } from './text/driftText.ts';

/** A step summary may have 1 MiB; the heading and the closing line need the rest. */
const MOST_BYTES = 1_000_000;

/** A heading with the counts, and a table of what somebody should look at, worst first. */
export const markdown: Reporter = {
  description: 'a table of what needs a look, for summaries and comments',
  end(report) {
    const problems = problemsOf(report);
    const heading = `### Clearshot: ${countsOf(report)}\n`;
    return problems.length === 0 ? heading : `${heading}\n${table(problems)}`;
  },
};

function countsOf({ summary, photos, drift }: Report): string {
  const surprises = photos.filter(
    ({ expectation }) => expectation && expectation.status !== 'asExpected',
  ).length;
  const parts = [
    `${summary.photos} ${summary.photos === 1 ? 'photo' : 'photos'}`,
    `${summary.pass} passed`,
    summary.warn > 0 && `${summary.warn} with warnings`,
    summary.fail > 0 && `${summary.fail} failed`,
    summary.error > 0 && `${summary.error} unreadable`,
    surprises > 0 && `${surprises} not as expected`,
    drift && driftText(drift),
  ];
  return parts.filter(Boolean).join(', ');
}

function table(problems: readonly Finding[]): string {
  const lines = ['| | photo | rule | problem |\n', '|---|---|---|---|\n'];
  let bytes = 0;
  for (const [i, problem] of problems.entries()) {
    const line = row(problem);
    bytes += Buffer.byteLength(line);
    if (bytes > MOST_BYTES) {
      lines.push(`\n+${problems.length - i} more\n`);
      break;
    }
    lines.push(line);
  }
  return lines.join('');
}

const MARKS: Partial<Record<Finding['verdict'], string>> = { unreadable: '❔', failed: '❌', warned: '⚠️' };

function row({ file, rule, verdict, text }: Finding): string {
  return `| ${[MARKS[verdict], file === null ? 'all' : literal(file), rule ?? '', literal(text)].join(' | ')} |\n`;
}

/** Every character that means something to Markdown or HTML is written as itself. */
function literal(text: string): string {
  return printable(text).replace(
    /[\\`*_{}[\]<>()#+\-!|~&@:]/g,
    (character) => `&#${character.charCodeAt(0)};`,
  );
}
