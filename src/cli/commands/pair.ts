/** `clearshot check --front a.jpg --back b.jpg`: two photos, and whether they belong together. */
import type { FileChecker } from '../../batch/fileChecker.ts';
import { UsageError } from '../../batch/usageError.ts';
import { judgePair, withoutReading } from '../../core/pair.ts';
import type { PairJudgement, PhotoReport } from '../../core/report.ts';
import { type Language, loadRuleTexts } from '../../languages/index.ts';
import type { PairPlan } from '../options/settings.ts';

/** Keeps what both photos say until they are compared; what goes on into reports has it only where that was asked for. */
export function openPair({ front, back, includeReading }: PairPlan, language: Language = 'en') {
  const seen = new Map<string, PhotoReport>();
  return {
    watch: (checker: FileChecker): Pick<FileChecker, 'check' | 'maxWorkers'> => ({
      maxWorkers: checker.maxWorkers,
      async check(file) {
        const photo = await checker.check(file);
        seen.set(file, photo);
        return includeReading ? photo : withoutReading(photo);
      },
    }),
    async judge(): Promise<PairJudgement> {
      const [one, other] = [seen.get(front), seen.get(back)];
      if (!one || !other) {
        throw new UsageError(
          `Expected one photo each for --front and --back but received ${[...seen.keys()].join(', ')}`,
        );
      }
      return judgePair(one, other, await loadRuleTexts(language));
    },
  };
}
