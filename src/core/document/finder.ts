import type { Rgba } from '../pixels/image.ts';
import { logit, sigmoid } from '../pixels/logistic.ts';
import { overlapOf } from '../pixels/overlap.ts';
import { mean } from '../pixels/statistics.ts';
import type { Quad } from '../report.ts';
import { locateClosely } from './closerLook.ts';
import { confidenceOf, isDocument } from './confidence.ts';
import { type DocumentFinder, TOO_STEEP } from './document.ts';
import { leastSplit, type Outline } from './evidence.ts';
import type { Location, Locator } from './locator.ts';
import { greyUpsideDown, type Look, mirroredNegative } from './looks.ts';
import { fitOutline } from './outline.ts';
import { poseOf } from './pose.ts';
import { tellApart } from './severalDocuments.ts';

/** Where the network gives itself less of a chance than this, it is asked again, and where less than the other, nothing is there. */
const SURE_CHANCE = 0.75;
const HOPELESS_CHANCE = 0.04;

/** A document that lies steeper than this, degrees, is foreshortened to half, and hardly to be confirmed. */
const STEEP_DEGREES = 55;

/** The network's presence from which on something so steep is a document rather than nothing. */
const STEEP_PRESENCE = 0.5;

/** Finds the document with the learned locator, and moves its sides onto the document's edges. */
export function createLearnedFinder(locator: Locator): DocumentFinder {
  return {
    find(preview) {
      const location = locateClosely(locator, preview);
      const first = confirm(location, locator, preview);
      const { outline, others } = tellApart(first, location.mask, locator, preview);
      if (outline && isDocument(outline.evidence)) {
        return { quad: outline.quad, confidence: confidenceOf(outline.evidence), others };
      }
      return isSteep(location, preview) ? TOO_STEEP : null;
    },
  };
}

/** The outline that is likeliest the document's, and what speaks for it; null where there is surely none. */
export function findOutline(locator: Locator, picture: Rgba): Outline | null {
  const location = locateClosely(locator, picture);
  return tellApart(confirm(location, locator, picture), location.mask, locator, picture).outline;
}

function isSteep({ quad, presence }: Location, picture: Rgba): boolean {
  return quad !== null && presence >= STEEP_PRESENCE && poseOf(quad, picture).tiltDegrees > STEEP_DEGREES;
}

/** Moves the sides of what was located onto its edges, and asks again where the network is unsure; null where there is surely none. */
function confirm({ quad: rough, chance }: Location, locator: Locator, picture: Rgba): Outline | null {
  if (!rough || chance < HOPELESS_CHANCE) return null;
  const quad = fitOutline(picture, rough);
  const seen = { kept: overlapOf(rough, quad), split: leastSplit(picture, quad) };
  if (chance >= SURE_CHANCE) return { quad, evidence: { ...seen, chance, agreement: 1 } };
  const others = [greyUpsideDown(picture), mirroredNegative(picture)].map((look) =>
    secondOpinion(quad, look, locator, picture),
  );
  const evidence = {
    ...seen,
    chance: sigmoid(mean([chance, ...others.map((other) => other.chance)].map(logit))),
    agreement: mean(others.map(({ overlap }) => overlap)),
  };
  return { quad, evidence };
}

/** What another look at the picture says: the network's chance, and how far its outline agrees with the first one. */
function secondOpinion(
  quad: Quad,
  { picture: changed, toPicture }: Look,
  locator: Locator,
  picture: Rgba,
): { chance: number; overlap: number } {
  const { quad: found, chance } = locateClosely(locator, changed);
  return { chance, overlap: found ? overlapOf(quad, fitOutline(picture, toPicture(found))) : 0 };
}
