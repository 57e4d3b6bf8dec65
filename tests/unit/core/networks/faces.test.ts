import { beforeAll, describe, expect, it } from 'vitest';
import { sizeDocument } from '../../../../src/core/document/document.ts';
import { startTensorflow, type Tensorflow } from '../../../../src/core/engines/tensorflow.ts';
import { createFaceNetwork, FACE_SIDE, type FaceNetwork } from '../../../../src/core/networks/faces.ts';
import { homography, insidePolygon, project, rectangle } from '../../../../src/core/pixels/geometry.ts';
import { findPortrait } from '../../../../src/core/reading/portrait.ts';
import type { Quad } from '../../../../src/core/report.ts';
import { TENSORFLOW_WASM } from '../../../support/displays.ts';
import { fixture, readFixture } from '../../../support/fixtures.ts';
import { readModel } from '../../../support/mrz.ts';

let tf: Tensorflow;
let network: FaceNetwork;
beforeAll(async () => {
  tf = await startTensorflow(TENSORFLOW_WASM);
  const { manifest, weights } = readModel('portrait');
  network = createFaceNetwork(tf, manifest, weights);
});

describe('the face network', () => {
  it('sees none in an empty picture, and keeps no tensors', () => {
    const before = tf.memory().numTensors;
    expect(network.detect(new Float32Array(FACE_SIDE * FACE_SIDE * 3), 0.3)).toEqual([]);
    expect(tf.memory().numTensors).toBe(before);
  });

  it('says which weights are missing', () => {
    const { manifest, weights } = readModel('portrait');
    const [first, ...rest] = manifest.weights;
    const lacking = createFaceNetwork(
      tf,
      { ...manifest, weights: [{ ...first!, name: 'else' }, ...rest] },
      weights,
    );
    expect(() => lacking.detect(new Float32Array(FACE_SIDE * FACE_SIDE * 3), 0.3)).toThrow(
      'Expected weights block0.filter/kernel for the model portrait but received none',
    );
  });
});

describe('findPortrait', () => {
  it('finds the drawn portrait of a passport page', async () => {
    const truth = fixture('good-passport');
    const photo = await readFixture(truth);
    const document = sizeDocument({ quad: truth.quad as Quad, confidence: 1 }, photo);
    const { score, face, picture } = findPortrait({ image: photo, factor: 1 }, document, network)!;
    expect(score).toBeGreaterThan(0.5);
    // The page's portrait is drawn 5 to 40 mm from the left and 20 to 65 mm from the top.
    const toPhoto = homography(
      [
        [0, 0],
        [125, 0],
        [125, 88],
        [0, 88],
      ],
      truth.quad as Quad,
    );
    const drawn = rectangle(5, 20, 40, 65).map((point) => project(toPhoto, point));
    for (const corner of face) expect(insidePolygon(corner, drawn)).toBe(true);
    for (const corner of face) expect(insidePolygon(corner, picture)).toBe(true);
  });
});
