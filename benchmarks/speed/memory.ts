/** Resident memory of the command line and its workers over a long batch; reads /proc, so on Linux only. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { printFigure, printHeading } from '../shared/print.ts';
import { manyPhotos } from './photos.ts';

const PHOTOS = 500;
const SETTLED_AFTER = 50;
const SAMPLE_EVERY_MS = 100;

export async function measureMemory(): Promise<void> {
  printHeading(
    `${PHOTOS} photos with --jobs 2, every fifth of 12 megapixels: resident memory of all processes`,
  );
  if (process.platform !== 'linux') return printFigure('not measured', 'needs Linux');
  const folder = await manyPhotos(PHOTOS, 5);
  const child = spawn(process.execPath, ['dist/cli.js', 'check', folder, '--jobs', '2'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let photos = 0;
  createInterface(child.stdout).on('line', () => {
    photos += 1;
  });
  const samples: { photos: number; megabytes: number }[] = [];
  const timer = setInterval(
    () => samples.push({ photos, megabytes: residentOf(child.pid!) }),
    SAMPLE_EVERY_MS,
  );
  await new Promise((resolve) => child.on('close', resolve));
  clearInterval(timer);

  const peak = (from: number, to: number) =>
    Math.max(
      ...samples
        .filter((sample) => sample.photos >= from && sample.photos < to)
        .map(({ megabytes }) => megabytes),
    );
  const settled = peak(SETTLED_AFTER, PHOTOS / 2);
  const later = peak(PHOTOS / 2, PHOTOS);
  printFigure(`peak, photos ${SETTLED_AFTER} to ${PHOTOS / 2}`, `${settled.toFixed(0)} MB`, 'under 1200 MB');
  printFigure(`peak, photos ${PHOTOS / 2} to ${PHOTOS}`, `${later.toFixed(0)} MB`, 'no more than before');
}

/** Megabytes that a process and its children have resident; pages that they share count for each. */
function residentOf(pid: number): number {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .trim()
      .split(' ')
      .filter(Boolean);
    const [, pages] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
    return (Number(pages) * 4096) / 1e6 + children.reduce((sum, child) => sum + residentOf(Number(child)), 0);
  } catch {
    return 0;
  }
}
