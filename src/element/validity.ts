import type { PhotoReport } from '../core/report.ts';
import { faultText } from '../ui/faults.ts';
import { strings } from '../ui/strings.ts';
import { verdictOf } from '../ui/verdict.ts';

/** How far the check of a photo has come. */
export interface CheckProgress {
  file: File | null;
  /** Whether the form gets the photo: at once, or when the person has said so. */
  isGiven: boolean;
  report: PhotoReport | null;
  /** Whether the check itself could not run. */
  broken: boolean;
}

/** What keeps a form from being sent, as `ElementInternals.setValidity` takes it; an empty message keeps nothing. */
export interface Validity {
  flags: ValidityStateFlags;
  message: string;
}

const VALID: Validity = { flags: {}, message: '' };

/**
 * What a form may be told of the photo.
 * @param required whether there has to be a photo
 * @param requirePass whether it has to be checked, and not to fail. A check that could not run keeps nobody from sending:
 *   that is no fault of the photo.
 */
export function validityOf(
  { file, isGiven, report, broken }: CheckProgress,
  required: boolean,
  requirePass: boolean,
): Validity {
  if (!file) return required ? { flags: { valueMissing: true }, message: strings.intake.pick } : VALID;
  if (!isGiven && required) return { flags: { valueMissing: true }, message: strings.keep.use };
  if (!requirePass || broken) return VALID;
  if (!report) return { flags: { customError: true }, message: strings.working.steps.checking };
  if (report.outcome !== 'fail' && report.outcome !== 'error') return VALID;
  return { flags: { customError: true }, message: sentenceOf(report) };
}

function sentenceOf(report: PhotoReport): string {
  return report.error ? faultText(report.error.code).title : verdictOf(report).sentence;
}
