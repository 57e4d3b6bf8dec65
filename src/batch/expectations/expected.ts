/** What is expected of a photo, and how it compares with what was found. */
import type { Expectation, PhotoReport } from '../../core/report.ts';
import type { RuleId } from '../../core/rules/index.ts';

/** What is expected of one photo. A rule in neither list does not matter. */
export interface Expected {
  mustFail: readonly RuleId[];
  mustPass: readonly RuleId[];
}

/** Gives what is expected of a photo, or null when nothing was said about it. */
export type ExpectedOf = (file: string) => Expected | null;

/**
 * Compares. A rule fails when its outcome is `failed`, whatever its severity. A photo that cannot be read has
 * nothing of what was expected of it.
 */
export function compare({ rules, error }: PhotoReport, { mustFail, mustPass }: Expected): Expectation {
  const failed = new Set(rules.filter(({ outcome }) => outcome === 'failed').map(({ id }) => id));
  const unexpected = mustPass.filter((id) => failed.has(id));
  const missing = mustFail.filter((id) => !failed.has(id));
  const isUnexpected = unexpected.length > 0 || (error !== null && missing.length === 0);
  return {
    status: isUnexpected ? 'unexpectedFailure' : missing.length > 0 ? 'missingFailure' : 'asExpected',
    rules: [...unexpected, ...missing].sort(),
    mustFail: [...mustFail],
    mustPass: [...mustPass],
  };
}

/** The photo with what was expected of it. */
export function withExpectation(photo: PhotoReport, expectedOf: ExpectedOf): PhotoReport {
  const expected = expectedOf(photo.file);
  return expected ? { ...photo, expectation: compare(photo, expected) } : photo;
}
