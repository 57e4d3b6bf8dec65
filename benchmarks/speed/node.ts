/** One check in Node against sharp's full decode of the same file, one thread each, turn by turn. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import type { PhotoReport } from '../../src/core/report.ts';
import { median, milliseconds, printFigure, printHeading, times } from '../shared/print.ts';
import { largePhoto } from './photos.ts';

const WARM_UPS = 4;
const ROUNDS = 15;
const STARTS = 5;

/** Named by a variable, so that it stays what was built. */
const BUILT = pathToFileURL('dist/node.js').href;

type NodeApi = typeof import('../../src/node.ts');

/** The median check and decode of this machine, also for other parts to compare with. */
export async function timeNode(): Promise<{ reports: PhotoReport[]; decodes: number[]; cold: number }> {
  const path = await largePhoto();
  const bytes = readFileSync(path);
  const { createChecker }: NodeApi = await import(BUILT);
  sharp.concurrency(1);
  sharp.cache(false);
  const start = performance.now();
  const checker = createChecker({ maxWorkers: 1 });
  await checker.check(path);
  const cold = performance.now() - start;
  const reports: PhotoReport[] = [];
  const decodes: number[] = [];
  for (let round = -WARM_UPS; round < ROUNDS; round++) {
    const begin = performance.now();
    await sharp(bytes).raw().toBuffer();
    const decode = performance.now() - begin;
    const report = await checker.check(path);
    if (round < 0) continue;
    decodes.push(decode);
    reports.push(report);
  }
  checker.close();
  return { reports, decodes, cold };
}

export async function measureNode(): Promise<void> {
  const { reports, decodes, cold } = await timeNode();
  const decode = median(decodes);
  const total = median(reports.map(({ timings }) => timings.total));
  const part = (name: string, value: number) =>
    printFigure(`  ${name}`, milliseconds(value), times(value / decode));

  printHeading('One check in Node, 12-megapixel JPEG, one thread, warm, medians');
  printFigure("sharp's full decode", milliseconds(decode));
  printFigure('whole check', milliseconds(total));
  printFigure('whole check / decode', times(total / decode), 'at most 4, stretch 2.5');
  part('read and decode', median(reports.map(({ timings }) => timings.decode)));
  part('locate', median(reports.map(({ timings }) => timings.locate)));
  for (const { id } of reports[0]!.rules) {
    part(id, median(reports.map(({ rules }) => rules.find((rule) => rule.id === id)!.ms)));
  }

  printHeading('Start-up, cold');
  printFigure('first check of a new checker', milliseconds(cold));
  printFigure('clearshot --version', milliseconds(timeStart('--version')), 'under 150 ms');
  printFigure('node itself', milliseconds(timeCommand('-e', '0')));
  const small = 'fixtures/good-wood.jpg';
  printFigure(
    'clearshot check, one photo of 1 megapixel',
    milliseconds(timeStart('check', small)),
    'under 1200 ms',
  );
}

const timeStart = (...args: string[]) => timeCommand('dist/cli.js', ...args);

function timeCommand(...args: string[]): number {
  return median(
    Array.from({ length: STARTS }, () => {
      const start = performance.now();
      execFileSync(process.execPath, args, { stdio: 'ignore' });
      return performance.now() - start;
    }),
  );
}
