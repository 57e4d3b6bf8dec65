import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { blur } from '../../src/core/rules/blur.ts';
import { measureRule } from '../../src/core/rules/rule.ts';
import { analysisOf, type Drawn, drawPhoto, gaussian, noisy, shake } from '../support/drawnPhoto.ts';
import { paintOver } from '../support/painted.ts';

const card = drawPhoto();
const PX_PER_MM = 8;

const outcome = (drawn: Drawn) =>
  blur.judge(measureRule(blur, analysisOf(drawn)).numbers, blur.limits).outcome;

/** The photo after what a phone does to it. */
async function processed({ photo, quad }: Drawn, by: (image: Sharp) => Sharp): Promise<Drawn> {
  const { width, height } = photo;
  const raw = sharp(Buffer.from(photo.data), { raw: { width, height, channels: 4 } }).removeAlpha();
  const png = await by(raw).toBuffer();
  const data = new Uint8ClampedArray(await sharp(png).ensureAlpha().raw().toBuffer());
  return { photo: { data, width, height }, quad };
}

/** Fine wavy lines over the card, fainter than its print. */
function guilloche(drawn: Drawn): Drawn {
  const { data, width } = drawn.photo;
  const [[left, top], , [right, bottom]] = drawn.quad;
  return paintOver(drawn, (x, y) => {
    if (x < left || y < top || x > right || y > bottom) return null;
    const wave = Math.sin((y + 9 * Math.sin(x / 41)) / 1.9) + Math.sin((y - 12 * Math.sin(x / 57)) / 2.3);
    const p = 4 * (Math.floor(y) * width + Math.floor(x));
    const share = 1 - 0.14 * Math.max(0, wave - 0.6);
    return [data[p]! * share, data[p + 1]! * share, data[p + 2]! * share];
  });
}

describe('blur is not fooled', () => {
  const halos = (image: Sharp) => image.sharpen({ sigma: 1.5, m1: 2, m2: 4 }).png();
  const blocks = (image: Sharp) => image.jpeg({ quality: 40 });

  it.each([
    ['the halos of sharpening', (drawn: Drawn) => processed(drawn, halos)],
    ['blocks of JPEG', (drawn: Drawn) => processed(drawn, blocks)],
    ['noise', async (drawn: Drawn) => noisy(drawn, 10)],
    ['noise and blocks', (drawn: Drawn) => processed(noisy(drawn, 8), blocks)],
    ['halos and blocks', async (drawn: Drawn) => processed(await processed(drawn, halos), blocks)],
  ])(
    'by %s',
    async (_, spoil) => {
      for (const drawn of [card, guilloche(card)]) {
        expect(outcome(await spoil(drawn))).toBe('passed');
        expect(outcome(await spoil(gaussian(drawn, 0.3 * PX_PER_MM)))).toBe('failed');
        expect(outcome(await spoil(shake(drawn, 1.2 * PX_PER_MM, 30)))).toBe('failed');
      }
    },
    20_000,
  );

  it.each([
    ['noise', async (drawn: Drawn) => noisy(drawn, 10)],
    ['blocks of JPEG', (drawn: Drawn) => processed(noisy(drawn, 4), blocks)],
    ['halos', (drawn: Drawn) => processed(noisy(drawn, 4), halos)],
  ])('by %s on a card without print, of which it cannot tell', async (_, spoil) => {
    expect(outcome(await spoil(drawPhoto({ lines: 0 })))).toBe('cantTell');
  });
});
