import sharp, { type Sharp } from 'sharp';
import { expect, it } from 'vitest';
import { frameQuality } from '../../../../src/core/live/frameQuality.ts';
import type { Photo } from '../../../../src/core/photo.ts';

async function photoOf(image: Sharp): Promise<Photo> {
  const { data, info } = await image.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data: new Uint8ClampedArray(data), width: info.width, height: info.height };
}

const card = () => sharp('fixtures/good-leather.jpg');

it('finds a sharp card crisp, colourful and full of contrast', async () => {
  const health = frameQuality(await photoOf(card()));
  expect(health.crispness).toBeGreaterThan(0.6);
  expect(health.chroma).toBeGreaterThan(3);
  expect(health.contrasts).toHaveLength(48);
  expect(Math.max(...health.contrasts)).toBeGreaterThan(100);
});

it('finds a defocused one soft', async () => {
  expect(frameQuality(await photoOf(card().blur(8))).crispness).toBeLessThan(0.28);
});

it('finds no colour in a grey picture', async () => {
  const grey = await photoOf(card().modulate({ saturation: 0 }));
  expect(frameQuality(grey).chroma).toBeLessThan(0.5);
});

it('finds haze: the black lifted and the contrast gone', async () => {
  const hazy = frameQuality(await photoOf(card().linear(0.25, 120)));
  expect(hazy.black).toBeGreaterThan(100);
  expect(Math.max(...hazy.contrasts)).toBeLessThan(70);
});

it('says nothing about focus where there are no edges', async () => {
  const plain = sharp({ create: { width: 320, height: 240, channels: 3, background: '#888' } });
  expect(frameQuality(await photoOf(plain)).crispness).toBeNull();
});
