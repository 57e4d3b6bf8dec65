import { printable } from './escape.ts';
import { type Finding, problemsOf } from './findings.ts';
import type { Reporter } from './reporter.ts';

/** GitHub shows so many of each kind for a step, and drops the others without a word. */
const MOST_ANNOTATIONS = 10;

/** Workflow commands: the runner finds them in the log. */
export const github: Reporter = {
  description: 'annotations and a step summary in GitHub Actions',
  end(report) {
    const problems = problemsOf(report);
    const more = problems.length - MOST_ANNOTATIONS;
    const lines = problems.slice(0, MOST_ANNOTATIONS).map(annotate);
    if (more > 0) lines.push(`::notice title=Clearshot::+${more} more: see the summary of this step`);
    return lines.map((line) => `${line}\n`).join('');
  },
};

function annotate({ file, rule, verdict, text }: Finding): string {
  const kind = verdict === 'warned' ? 'warning' : 'error';
  const title =
    verdict === 'unreadable' ? 'Unreadable photo' : rule === null ? 'Photo' : `Photo rule ${rule}`;
  const place = file === null ? '' : `file=${escapeProperty(file)},`;
  return `::${kind} ${place}title=${escapeProperty(title)}::${escapeData(text)}`;
}

/** https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
function escapeData(text: string): string {
  const encoded = text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  return printable(encoded);
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
