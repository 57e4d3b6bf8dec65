/**
 * Prints how fast the document is found, beside a bare MobileNetV2 in the same run, and how little turning and
 * resizing the photo matters: npm run bench:locator [-- --bench <folder>]
 */
import { photoSetOf, type Row, readRows } from './accuracy/photoSets.ts';
import { measureRobustness } from './locator/robustness.ts';
import { measureSpeed } from './locator/speed.ts';

export async function main(args: string[]): Promise<void> {
  const set = photoSetOf(args);
  await measureSpeed();
  await measureRobustness(readRows(set).filter(isWholeDocument), set.photos);
}

function isWholeDocument({ group, tags }: Row): boolean {
  return group === 'framed' || (group === 'wide' && !tags.includes('sheet'));
}
