/** Reads broken files one after the other, in a process that may die of one. */
import type { Photo } from '../../src/core/photo.ts';
import { PhotoError } from '../../src/core/photo.ts';
import { decodePhoto } from '../../src/node/decode.ts';
import { inputAt, makeFiles } from './inputs.ts';

/** What came of an input. */
export interface Outcome {
  index: number;
  /** An error's code, `read`, or what was thrown that is no such error. */
  outcome: string;
  milliseconds: number;
  /** Share of the pixels that differ from the whole file's, 0..1; null where nothing can be compared. */
  wrong: number | null;
}

/** Levels by which a pixel may differ: what nobody would see. */
const VISIBLE = 24;

/** Told from which input to which. */
async function main(): Promise<void> {
  const { FUZZ_SEED: seed = '', FUZZ_FROM = '0', FUZZ_TO = '0' } = process.env;
  const files = await makeFiles();
  const photos = new Map<string, Photo>();
  for (const [format, bytes] of files) photos.set(format, await decodePhoto(bytes));
  for (let index = Number(FUZZ_FROM); index < Number(FUZZ_TO); index++) {
    process.send!({ starts: index });
    const { format, bytes } = inputAt(files, seed, index);
    process.send!(await read(index, bytes, photos.get(format)!));
  }
  process.send!({ peak: process.resourceUsage().maxRSS / 1024 }, () => process.exit());
}

async function read(index: number, bytes: Buffer, whole: Photo): Promise<Outcome> {
  const start = performance.now();
  const done = (outcome: string, wrong: number | null) => ({
    index,
    outcome,
    milliseconds: performance.now() - start,
    wrong,
  });
  try {
    const photo = await decodePhoto(bytes);
    return done('read', wrongShare(photo, whole));
  } catch (error) {
    const isSaid = error instanceof PhotoError && /^Expected .* but received /s.test(error.message);
    return done(isSaid ? error.code : `thrown: ${String(error)}`, null);
  }
}

function wrongShare(photo: Photo, whole: Photo): number | null {
  if (photo.width !== whole.width || photo.height !== whole.height) return null;
  let wrong = 0;
  for (let i = 0; i < whole.data.length; i += 4) {
    const isWrong = [0, 1, 2].some((c) => Math.abs(photo.data[i + c]! - whole.data[i + c]!) > VISIBLE);
    if (isWrong) wrong += 1;
  }
  return wrong / (whole.data.length / 4);
}

await main();
