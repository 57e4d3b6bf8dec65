/** What the program ends with; the README and `--help` explain it. */

import { deviates, excesses } from '../../batch/expectations/confusion.ts';
import { hasDrifted } from '../../batch/reports/drift.ts';
import type { Report } from '../../core/report.ts';

export const EXIT = { fine: 0, failed: 1, trouble: 2, interrupted: 130 } as const;

/**
 * From a whole report. Unreadable beats failed: a photo that nobody saw is never a success. Where something is
 * expected of a photo, that is judged instead of its outcome. What drifted from a baseline fails too.
 */
export function exitCodeOf(report: Report, maxWarnings = Number.POSITIVE_INFINITY): number {
  const { photos, budgets } = report;
  if (photos.some(({ outcome }) => outcome === 'error')) return EXIT.trouble;
  if (photos.some((photo) => deviates(photo, budgets)) || excesses(report).length > 0) return EXIT.failed;
  if (hasDrifted(report.drift) || report.pair?.outcome === 'failed') return EXIT.failed;
  const judged = photos.filter(({ expectation }) => expectation === null);
  const warnings = judged.filter(({ outcome }) => outcome === 'warn').length;
  return warnings > maxWarnings || judged.some(({ outcome }) => outcome === 'fail') ? EXIT.failed : EXIT.fine;
}
