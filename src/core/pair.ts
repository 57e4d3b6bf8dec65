/** The photos of a document's front and back, held against each other. */
import type { Catalogue } from './messages/catalogue.ts';
import { PAIR_TEXTS, type PairMessageId } from './messages/pair.ts';
import type { Message, PairJudgement, PhotoOutcome, PhotoReport, ReadingFields, Side } from './report.ts';

/** Both photos of a document. */
export interface PairReport {
  outcome: PhotoOutcome;
  pair: PairJudgement;
  front: PhotoReport;
  back: PhotoReport;
}

/** Formats whose lines stand on the front, beside the portrait. */
const LINES_ON_FRONT: readonly string[] = ['FRA-ID', 'FRA-DL'];

/**
 * Which side a photo shows, by its lines (ICAO Doc 9303-5: on the back of cards of the size TD1; parts 4 and 7: pages of passports and
 * visas) and by whether a portrait was found. Student cards, licences and others cannot be told apart, so nothing is said of them.
 */
export function sideOf({ rules }: Pick<PhotoReport, 'rules'>): Side {
  const measured = (id: string, name: string) => rules.find((rule) => rule.id === id)?.measured[name] ?? null;
  const hasPortrait = rules.some(
    ({ id, outcome }) => id === 'portrait' && (outcome === 'passed' || outcome === 'failed'),
  );
  const format = measured('mrz', 'format');
  if (format === 'TD3') return { kind: 'passport', side: 'front' };
  if (format === 'MRVA' || format === 'MRVB') return { kind: 'visa', side: 'front' };
  if (format === 'TD1') return { kind: 'card', side: 'back' };
  if (typeof format === 'string') {
    const isFront = hasPortrait || LINES_ON_FRONT.includes(format);
    return { kind: 'card', side: isFront ? 'front' : 'back' };
  }
  return { kind: null, side: hasPortrait ? 'front' : null };
}

/**
 * Judges two photos that were checked.
 *
 * @param front with its `reading`, where numbers and dates of both sides are to be compared
 * @param back the same
 */
export function judgePair(front: PhotoReport, back: PhotoReport, texts?: Catalogue): PairJudgement {
  const sides = { front: sideOf(front), back: sideOf(back) };
  const say = (id: PairMessageId): Message => ({ id, ...(texts?.pair ?? PAIR_TEXTS)[id] });
  const failed = (id: PairMessageId): PairJudgement => ({
    outcome: 'failed',
    message: say(id),
    hints: [],
    ...sides,
  });
  if (isOtherDocument(front, back)) return failed('otherDocument');
  if (sides.front.kind === 'passport' || sides.front.kind === 'visa')
    return { outcome: 'passed', message: null, hints: [say('notNeeded')], ...sides };
  const seen = `${sides.front.side} ${sides.back.side}`;
  if (seen === 'front front') return failed('frontTwice');
  if (seen === 'back back') return failed('backTwice');
  if (seen === 'back front') return failed('swapped');
  // A back without lines says nothing of itself: that the front is one, and the other photo has no portrait, is enough.
  if (sides.front.side === 'front' && back.document !== null)
    return { outcome: 'passed', message: null, hints: [], ...sides };
  return { outcome: 'cantTell', message: say('sideUnknown'), hints: [], ...sides };
}

/** Both photos with what they make of each other; neither has a `reading` any more unless that was asked for. */
export function assemblePair(
  front: PhotoReport,
  back: PhotoReport,
  { texts, includeReading }: { texts?: Catalogue | undefined; includeReading?: boolean | undefined },
): PairReport {
  const pair = judgePair(front, back, texts);
  const outcomes = [front.outcome, back.outcome, pairOutcome(pair)];
  const outcome = (['error', 'fail', 'warn'] as const).find((each) => outcomes.includes(each)) ?? 'pass';
  const shown = (photo: PhotoReport) => (includeReading ? photo : withoutReading(photo));
  return { outcome, pair, front: shown(front), back: shown(back) };
}

/** A report that says nothing of what stands on the document. */
export function withoutReading({ reading: _, ...photo }: PhotoReport): PhotoReport {
  return photo;
}

function pairOutcome({ outcome }: PairJudgement): PhotoOutcome {
  if (outcome === 'failed') return 'fail';
  return outcome === 'cantTell' ? 'warn' : 'pass';
}

/** Whether both sides were read surely and say different things of what both of them say. */
function isOtherDocument(front: PhotoReport, back: PhotoReport): boolean {
  const [here, there] = [front.reading, back.reading];
  if (!here?.accepted || !there?.accepted) return false;
  const differs = (name: keyof ReadingFields) => {
    const [a, b] = [here.fields[name], there.fields[name]];
    return a !== null && b !== null && a !== b;
  };
  return differs('documentNumber') || differs('birthDate');
}
