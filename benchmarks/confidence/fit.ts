/** Fits the curves of evidence to labelled outlines, and checks them on sources that were left out. */
import { scoreOf, TERMS, type Weights } from '../../src/core/document/confidence.ts';
import { sigmoid } from '../../src/core/pixels/logistic.ts';
import type { Judged } from './figures.ts';
import type { LabelledOutline } from './outlines.ts';
import { type Example, regression } from './regression.ts';

/** An outline counts as right from this overlap on, and as that of the document at all from the other. */
export const RIGHT = 0.9;
const SOME = 0.5;

/** Sources are dealt into so many folds. */
const FOLDS = 8;

/** The logit from which on outlines are surely right, and the share of them that is, on the worst set. */
const SURE_LOGIT = Math.log(0.8 / 0.2);
const SURE_SHARE = 0.95;

/** A document that is lost costs as much as so many that are invented. */
const LOST_COST = 5;

/** A set with fewer photos of a kind than this does not decide. */
const FEW = 30;

/** Whether there is a document hardly hangs on how far its sides were moved. */
const PRESENCE_TERMS = TERMS.filter((name) => name !== 'kept');

/** Both curves of `src/core/document/confidence.ts`. */
export interface Curves {
  presence: Weights;
  right: Weights;
}

/** An outline that has evidence. */
type Known = LabelledOutline & { evidence: NonNullable<LabelledOutline['evidence']> };

/** An outline with the score that a curve gives it which has not seen its source. */
interface Scored {
  outline: LabelledOutline;
  score: number;
}

/** The curves for outlines of all sets; sets weigh the same. */
export function fitCurves(outlines: readonly LabelledOutline[]): Curves {
  const presence = moved(
    presenceOf(outlines),
    foundPlace(outlines, leaveSourcesOut(outlines, presenceOf)),
    0,
  );
  const right = moved(rightOf(outlines), surePlace(leaveSourcesOut(outlines, rightOf)), SURE_LOGIT);
  return { presence, right };
}

/** What curves make of outlines whose sources they have not seen; those of each fold are fitted on the others. */
export function crossValidated(outlines: readonly LabelledOutline[]): Judged[] {
  return folds(outlines).flatMap(({ inside, outside }) => {
    const curves = fitCurves(outside);
    return inside.map((outline) => judgedBy(outline, curves));
  });
}

function judgedBy(outline: LabelledOutline, { presence, right }: Curves): Judged {
  const { evidence } = outline;
  if (!evidence) return { outline, isFound: false, confidence: 0 };
  return {
    outline,
    isFound: scoreOf(evidence, presence) >= 0,
    confidence: sigmoid(scoreOf(evidence, right)),
  };
}

function presenceOf(outlines: readonly LabelledOutline[]): Weights {
  const clear = withEvidence(outlines).filter(({ truth, overlap }) => truth === 'none' || overlap > SOME);
  return regression(
    weighed(clear, ({ truth }) => truth !== 'none'),
    PRESENCE_TERMS,
  );
}

function rightOf(outlines: readonly LabelledOutline[]): Weights {
  return regression(
    weighed(withEvidence(outlines), ({ overlap }) => overlap > RIGHT),
    TERMS,
  );
}

const withEvidence = (outlines: readonly LabelledOutline[]) =>
  outlines.filter((outline): outline is Known => outline.evidence !== null);

/** Sets weigh the same, however many photos they have. */
function weighed(outlines: readonly Known[], is: (outline: LabelledOutline) => boolean): Example[] {
  const counts = new Map<string, number>();
  for (const { set } of outlines) counts.set(set, (counts.get(set) ?? 0) + 1);
  return outlines.map((outline) => ({
    evidence: outline.evidence,
    target: Number(is(outline)),
    importance: outlines.length / counts.size / counts.get(outline.set)!,
  }));
}

function leaveSourcesOut(
  outlines: readonly LabelledOutline[],
  fit: (outlines: readonly LabelledOutline[]) => Weights,
): Scored[] {
  return folds(outlines).flatMap(({ inside, outside }) => {
    const weights = fit(outside);
    return withEvidence(inside).map((outline) => ({ outline, score: scoreOf(outline.evidence, weights) }));
  });
}

function folds(
  outlines: readonly LabelledOutline[],
): { inside: LabelledOutline[]; outside: LabelledOutline[] }[] {
  const sources = [...new Set(outlines.map(({ source }) => source))].sort();
  const foldOf = new Map(sources.map((source, i) => [source, i % FOLDS]));
  return Array.from({ length: FOLDS }, (_, fold) => ({
    inside: outlines.filter(({ source }) => foldOf.get(source) === fold),
    outside: outlines.filter(({ source }) => foldOf.get(source) !== fold),
  }));
}

/** The same weights, moved so that a score of `place` becomes `logit`. */
function moved(weights: Weights, place: number, logit: number): Weights {
  return { ...weights, offset: weights.offset + logit - place };
}

/** The lowest score from which on outlines are right often enough, on each set. */
function surePlace(scored: readonly Scored[]): number {
  const places = bySet(scored.filter(({ outline }) => outline.truth !== 'none')).map((list) => {
    const falling = [...list].sort((a, b) => b.score - a.score);
    let right = 0;
    let place = falling[0]!.score;
    for (const [i, { outline, score }] of falling.entries()) {
      right += Number(outline.overlap > RIGHT);
      if (right / (i + 1) >= SURE_SHARE) place = score;
    }
    return place;
  });
  return Math.max(...places);
}

/** The score that parts whole documents from scenes without one at the least cost, on the worst set of each. */
function foundPlace(outlines: readonly LabelledOutline[], scored: readonly Scored[]): number {
  const whole = bySet(scored.filter(({ outline }) => outline.truth === 'whole'));
  const none = bySet(scored.filter(({ outline }) => outline.truth === 'none'));
  const emptyScenes = (set: string) =>
    outlines.filter((outline) => outline.set === set && outline.truth === 'none').length;
  const costAt = (place: number) => {
    const lost = whole.map((list) => list.filter(({ score }) => score < place).length / list.length);
    const invented = none.map(
      (list) => list.filter(({ score }) => score >= place).length / emptyScenes(list[0]!.outline.set),
    );
    return LOST_COST * Math.max(0, ...lost) + Math.max(0, ...invented);
  };
  const places = scored.map(({ score }) => score);
  return places.reduce((best, place) => (costAt(place) < costAt(best) ? place : best), places[0]!);
}

function bySet(scored: readonly Scored[]): Scored[][] {
  const names = [...new Set(scored.map(({ outline }) => outline.set))];
  return names
    .map((name) => scored.filter(({ outline }) => outline.set === name))
    .filter((list) => list.length >= FEW);
}
