import { expect, it } from 'vitest';
import { decode } from '../../../../workers/browser/decode.ts';

/** Every row has its own number in its colour. */
async function stripes(width: number, height: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d')!;
  for (let row = 0; row < height; row++) {
    context.fillStyle = `rgb(${row % 251} ${Math.floor(row / 251)} 7)`;
    context.fillRect(0, row, width, 1);
  }
  return canvas.convertToBlob({ type: 'image/png' });
}

it('reads a photo that is larger than a canvas may be on a phone, row by row as it is', async () => {
  const photo = await decode(await stripes(4200, 4100), 0, () => {});
  expect([photo.width, photo.height, photo.data.length]).toEqual([4200, 4100, 4 * 4200 * 4100]);
  for (let row = 0; row < photo.height; row++) {
    const at = 4 * (row * photo.width + 17);
    const colour = [...photo.data.subarray(at, at + 4)];
    if (colour[0] !== row % 251 || colour[1] !== Math.floor(row / 251)) {
      throw new Error(`Expected row ${row} but received ${colour}`);
    }
  }
});
