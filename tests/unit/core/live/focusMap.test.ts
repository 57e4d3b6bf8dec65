import sharp from 'sharp';
import { expect, it } from 'vitest';
import { measureFocus } from '../../../../src/core/live/focusMap.ts';

async function peaksOf(blur: number): Promise<{ peaks: number[]; columns: number; rows: number }> {
  const image = sharp('fixtures/good-wood.jpg');
  const { data, info } = await (blur ? image.blur(blur) : image)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return measureFocus({ data: new Uint8ClampedArray(data), width: info.width, height: info.height });
}

const count = (peaks: readonly number[]) => peaks.filter(Boolean).length;

it('marks the edges of a picture in focus, and hardly any of one that is not', async () => {
  const [sharpOne, soft] = await Promise.all([peaksOf(0), peaksOf(2)]);
  expect(sharpOne.peaks).toHaveLength(sharpOne.columns * sharpOne.rows);
  expect(count(sharpOne.peaks)).toBeGreaterThan(500);
  expect(count(soft.peaks)).toBeLessThan(count(sharpOne.peaks) / 20);
});
