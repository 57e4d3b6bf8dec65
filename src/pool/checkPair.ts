import { assemblePair, type PairReport } from '../core/pair.ts';
import type { PhotoReport } from '../core/report.ts';
import { type CheckSettings, engineSettings } from '../settings/settings.ts';

/**
 * Checks the photos of a document's two sides, and whether they belong together. They are compared by what was read; the reports that
 * come out say it only where the settings ask for it.
 */
export async function checkPair<Source>(
  front: Source,
  back: Source,
  settings: CheckSettings,
  check: (source: Source, settings: CheckSettings) => Promise<PhotoReport>,
): Promise<PairReport> {
  const reading = { ...settings, includeReading: true };
  const [one, other] = await Promise.all([check(front, reading), check(back, reading)]);
  const { texts } = await engineSettings(settings);
  return assemblePair(one, other, { texts, includeReading: settings.includeReading });
}
