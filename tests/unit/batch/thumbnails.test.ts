import sharp from 'sharp';
import { expect, it } from 'vitest';
import { makeThumbnails } from '../../../src/batch/thumbnails.ts';
import { unreadablePhoto } from '../../../src/core/report.ts';
import { reportOf } from '../../support/results.ts';

it('makes small pictures of the photos that can be read', async () => {
  const file = 'fixtures/good-wood.jpg';
  const gone = reportOf([], { file: 'gone.jpg' });
  const broken = unreadablePhoto('broken.jpg', { code: 'empty', message: '' });
  const thumbnails = await makeThumbnails([reportOf([], { file }), gone, broken]);
  expect([...thumbnails.keys()]).toEqual([file]);
  const [, base64] = thumbnails.get(file)!.split('data:image/jpeg;base64,');
  const { width, height } = await sharp(Buffer.from(base64!, 'base64')).metadata();
  expect([width, height]).toEqual([160, 120]);
});
