/** Photos a second with one worker and with two. */
import { spawnSync } from 'node:child_process';
import { printFigure, printHeading, times } from '../shared/print.ts';
import { manyPhotos } from './photos.ts';

const PHOTOS = 100;

export async function measureBatch(): Promise<void> {
  const folder = await manyPhotos(PHOTOS);
  const [one, two] = [1, 2].map((jobs) => PHOTOS / secondsFor(folder, jobs)) as [number, number];
  printHeading(`${PHOTOS} photos of 1 megapixel through the command line`);
  printFigure('--jobs 1', `${one.toFixed(1)} /s`);
  printFigure('--jobs 2', `${two.toFixed(1)} /s`);
  printFigure('throughput of two over one', times(two / one), 'at least 1.7');
}

function secondsFor(folder: string, jobs: number): number {
  const start = performance.now();
  spawnSync(process.execPath, ['dist/cli.js', 'check', folder, '--jobs', String(jobs)], { stdio: 'ignore' });
  return (performance.now() - start) / 1000;
}
