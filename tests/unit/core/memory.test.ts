/** A check gives back everything that it took of WebAssembly's memory, whatever the photo. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { engine as tensors } from '@tensorflow/tfjs-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkPhoto } from '../../../src/core/check.ts';
import type { Engine } from '../../../src/core/engine.ts';
import { openCv } from '../../../src/core/engines/opencv.ts';
import type { Photo } from '../../../src/core/photo.ts';
import { loadNodeEngine } from '../../../src/node/engine.ts';
import { trackLiveObjects } from '../../support/liveObjects.ts';

/** Small photos take the same paths as large ones, and less time. */
const WIDTH = 480;

let engine: Engine;
let live: ReturnType<typeof trackLiveObjects>;
let photos: Photo[];

beforeAll(async () => {
  engine = await loadNodeEngine();
  photos = await Promise.all(
    readdirSync('fixtures')
      .filter((name) => name.endsWith('.jpg'))
      .map((name) => decodeSmall(join('fixtures', name))),
  );
  live = trackLiveObjects();
}, 60_000);

afterAll(() => live.stop());

async function decodeSmall(file: string): Promise<Photo> {
  const image = sharp(file).resize(WIDTH).ensureAlpha().raw();
  const { data, info } = await image.toBuffer({ resolveWithObject: true });
  return { data: new Uint8ClampedArray(data), width: info.width, height: info.height };
}

it('notices an object that is left behind', () => {
  const before = live.count();
  const mat = new (openCv().Mat)();
  const copy = mat.clone();
  expect(live.count()).toBe(before + 2);
  mat.delete();
  copy.delete();
  expect(live.count()).toBe(before);
});

it('leaves no OpenCV object and no tensor behind when every fixture is checked twice', {
  timeout: 300_000,
}, async () => {
  await checkPhoto(photos[0]!, engine);
  const counts = () => ({ objects: live.count(), tensors: tensors().state.numTensors });
  const before = counts();
  for (const photo of [...photos, ...photos]) await checkPhoto(photo, engine);
  expect(counts()).toEqual(before);
});
