import { readFileSync } from 'node:fs';
import type { FaceNetwork } from '../../src/core/networks/faces.ts';
import { BLANK, CLASSES, type MrzNetwork, STEP } from '../../src/core/networks/mrz.ts';
import type { ModelManifest } from '../../src/core/networks/weights.ts';
import { ALPHABET } from '../../src/core/reading/checkDigit.ts';

/** A shipped model: `mrz` or `portrait`. */
export function readModel(name: 'mrz' | 'portrait'): { manifest: ModelManifest; weights: Uint8Array } {
  const read = (file: string) => readFileSync(new URL(`../../models/${name}/${file}`, import.meta.url));
  return {
    manifest: JSON.parse(read('model.json').toString()),
    weights: new Uint8Array(read('weights.bin')),
  };
}

/** A network for photos without lines. */
export function mrzThatReadsNothing(): MrzNetwork {
  return {
    read: (strips, width) =>
      strips.map(() => new Float32Array((width / STEP) * CLASSES).fill(Math.log(1 / CLASSES))),
  };
}

/** A network that sees no face. */
export function facesThatSeeNone(): FaceNetwork {
  return { detect: () => [] };
}

/**
 * What a reader answers for a line whose characters are `pitch` columns wide from the column `start` on: each character with
 * the probability `sure`, unless it is named in `instead`, by its place.
 */
export function answersFor(
  text: string,
  {
    width = 760,
    start = 45,
    pitch = 15,
    sure = 0.99,
    instead = {} as Record<number, Record<string, number>>,
  } = {},
): Float32Array {
  const count = width / STEP;
  const values = new Float32Array(count * CLASSES).fill(Math.log(1e-5));
  for (let t = 0; t < count; t++) {
    const place = (t * STEP + 0.5 - start) / pitch;
    const index = Math.floor(place);
    const character = Math.abs(place - index - 0.5) < 0.3 ? text[index] : undefined;
    const shares = character === undefined ? {} : (instead[index] ?? { [character]: sure });
    for (const [c, share] of Object.entries(shares))
      values[t * CLASSES + ALPHABET.indexOf(c)] = Math.log(share);
    if (character === undefined) values[t * CLASSES + BLANK] = Math.log(0.99);
  }
  return values;
}
