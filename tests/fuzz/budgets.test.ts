/** Small files that unpack to much: what a worker may take at most, in memory and in time. */
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { WorkerEvent } from '../../src/node/protocol.ts';
import { temporaryFolder } from '../support/folder.ts';

const { path: folder, place } = temporaryFolder('budgets');

/** MB a worker, and seconds of processor time a photo beside those of the start. */
const MOST_MEMORY = 700;
const MOST_SECONDS = 5;

const flat = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#888' }, limitInputPixels: false });

/** A PNG with texts that unpack to 200 MB each. */
async function textBomb(): Promise<Buffer> {
  const png = await flat(64, 64).png().toBuffer();
  const body = Buffer.concat([Buffer.from('zTXtComment\0\0'), deflateSync(Buffer.alloc(200e6))]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length - 4);
  sum.writeUInt32BE(crc32(body));
  const chunk = Buffer.concat([length, body, sum]);
  return Buffer.concat([png.subarray(0, 33), ...Array.from({ length: 10 }, () => chunk), png.subarray(33)]);
}

const BOMBS: Record<string, () => Promise<Buffer>> = {
  'AVIF of 100 megapixels': () => flat(10_000, 10_000).avif({ effort: 0 }).toBuffer(),
  'WebP of 90 megapixels': () => flat(10_000, 9000).webp({ effort: 0 }).toBuffer(),
  'PNG with texts of 2 GB': textBomb,
  'PNG of 59 megapixels': () => flat(8000, 7300).png().toBuffer(),
  'progressive JPEG of 57 megapixels': () => flat(8000, 7100).jpeg({ progressive: true }).toBuffer(),
};

describe('a worker', { timeout: 120_000 }, () => {
  it.runIf(process.platform === 'linux').each(Object.entries(BOMBS))('endures a %s', async (name, make) => {
    const file = place(`${name}.img`, await make());
    const { seconds, memory } = await costOf(file);
    expect(memory).toBeLessThan(MOST_MEMORY);
    expect(seconds).toBeLessThan(MOST_SECONDS);
  });
});

/** What a photo costs the built worker, which reads it and ends. */
function costOf(file: string): Promise<{ seconds: number; memory: number }> {
  const worker = fork('dist/worker.js', { serialization: 'advanced', execArgv: [], cwd: process.cwd() });
  const read = (name: string) => readFileSync(join('/proc', String(worker.pid), name), 'utf8');
  const seconds = () => {
    const [user, system] = read('stat').split(') ')[1]!.split(' ').slice(11, 13);
    return (Number(user) + Number(system)) / 100;
  };
  let start = 0;
  return new Promise((resolve, reject) => {
    worker.on('exit', (code) =>
      reject(new Error(`Expected a worker that lives but received code ${code} in ${folder}`)),
    );
    worker.on('message', (event: WorkerEvent) => {
      if (event.type === 'ready') {
        start = seconds();
        worker.send({ source: file, file, settings: {}, announceRules: false });
      } else if (event.type === 'done') {
        worker.removeAllListeners('exit');
        const memory = Number(/VmHWM:\s+(\d+)/.exec(read('status'))![1]) / 1024;
        resolve({ seconds: seconds() - start, memory });
        worker.kill('SIGKILL');
      }
    });
  });
}
