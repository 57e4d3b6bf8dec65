import type { Report } from '../../core/report.ts';
import { visibleJson } from './escape.ts';
import type { Reporter } from './reporter.ts';

/** The report itself. */
export const json: Reporter = {
  description: 'the whole report, for other tools',
  end: (report) => [...pieces(report)].join(''),
  pieces,
};

/** As `JSON.stringify(report, null, 2)` writes it, a photo a piece. */
function* pieces(report: Report): Generator<string> {
  yield '{';
  for (const [i, [key, value]] of Object.entries(report).entries()) {
    yield `${i > 0 ? ',' : ''}\n  ${JSON.stringify(key)}: `;
    if (key === 'photos' && report.photos.length > 0) yield* listed(report.photos);
    else yield indented(value, '  ');
  }
  yield '\n}\n';
}

function* listed(values: readonly unknown[]): Generator<string> {
  for (const [i, value] of values.entries()) yield `${i > 0 ? ',' : '['}\n    ${indented(value, '    ')}`;
  yield '\n  ]';
}

function indented(value: unknown, indent: string): string {
  return visibleJson(JSON.stringify(value, null, 2)).replaceAll('\n', `\n${indent}`);
}
