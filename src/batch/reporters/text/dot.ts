import type { PhotoReport } from '../../../core/report.ts';
import { findingsOf } from '../findings.ts';
import type { Reporter, ReportHeader, Style } from '../reporter.ts';
import { text } from './text.ts';

/** One character a photo, then those that need a look. */
export const dot: Reporter = {
  description: 'one character a photo, then those that need a look',
  photo: (photo, style, header) => markOf(photo, style, header),
  end(report, style) {
    const named = report.photos.filter((photo) => worstOf(photo, report) !== undefined);
    const lines = named.map((photo) => text.photo!(photo, style, report)).join('');
    return `${report.photos.length > 0 ? '\n' : ''}${lines && `\n${lines}`}${text.end(report, style)}`;
  },
};

const MARKS = { unreadable: 'E', failed: 'F', warned: '!' } as const;
const COLOURS = { unreadable: 'magenta', failed: 'red', warned: 'yellow' } as const;

function markOf(photo: PhotoReport, { colors }: Style, header: ReportHeader): string {
  const worst = worstOf(photo, header);
  return worst === undefined ? '.' : colors[COLOURS[worst]](MARKS[worst]);
}

function worstOf(photo: PhotoReport, { budgets }: ReportHeader): keyof typeof MARKS | undefined {
  const verdicts = findingsOf(photo, budgets).map(({ verdict }) => verdict);
  if (photo.outcome === 'warn' && !photo.expectation) verdicts.push('warned');
  return (['unreadable', 'failed', 'warned'] as const).find((verdict) => verdicts.includes(verdict));
}
