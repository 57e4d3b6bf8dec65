/** Locating against a bare MobileNetV2 0.35 at 224 px, one thread, warm, turn by turn. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { median, milliseconds, printFigure, printHeading, times } from '../shared/print.ts';
import { loadFinder, readPreview } from './finder.ts';
import { buildMobileNet } from './mobilenet.ts';

const WARM_UPS = 8;
const PHOTOS = 60;

export async function measureSpeed(): Promise<void> {
  const { tf, finder } = await loadFinder();
  const runMobileNet = buildMobileNet(tf);
  const files = readdirSync('fixtures').filter((name) => name.endsWith('.jpg'));
  const locates: number[] = [];
  const passes: number[] = [];
  for (let i = -WARM_UPS; i < PHOTOS; i++) {
    const { preview } = await readPreview(join('fixtures', files[(i + WARM_UPS) % files.length]!));
    const pass = time(runMobileNet);
    const locate = time(() => finder.find(preview));
    if (i < 0) continue;
    passes.push(pass);
    locates.push(locate);
  }
  const ratio = median(locates) / median(passes);
  printHeading(`Locating in ${PHOTOS} fixtures, one thread, warm, medians`);
  printFigure('bare MobileNetV2 0.35, 224 px', milliseconds(median(passes)));
  printFigure('network, closer look and refiner', milliseconds(median(locates)), 'at most 30 ms');
  printFigure('  in forward passes of the MobileNet', times(ratio), 'at most 2');
}

/** Milliseconds of processor time, which other programs on the machine do not lengthen. */
function time(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
