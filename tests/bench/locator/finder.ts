/** The finder as the engine builds it, and pictures as the analysis hands them to it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { DocumentFinder } from '../../../src/analysis/document.ts';
import { boxReduce, type Rgba } from '../../../src/analysis/image.ts';
import { createLearnedFinder } from '../../../src/analysis/learnedFinder.ts';
import { createLocator } from '../../../src/analysis/locator.ts';
import { decodePhoto } from '../../../src/cli/decode.ts';
import { startTensorflow, type Tensorflow } from '../../../src/engines/tensorflow.ts';

/** As in `src/analysis/analysis.ts`. */
const PREVIEW_SIDE = 800;

export async function loadFinder(): Promise<{ tf: Tensorflow; finder: DocumentFinder }> {
  const main = createRequire(join(process.cwd(), 'package.json')).resolve('@tensorflow/tfjs-backend-wasm');
  const tf = await startTensorflow(join(dirname(main), 'tfjs-backend-wasm-simd.wasm'));
  const manifest = JSON.parse(readFileSync('models/locator/model.json', 'utf8'));
  const locator = createLocator(tf, manifest, readFileSync('models/locator/weights.bin'));
  return { tf, finder: createLearnedFinder(locator) };
}

/** A photo file's preview, and how many photo pixels one of its pixels spans. */
export async function readPreview(path: string): Promise<{ preview: Rgba; factor: number }> {
  const photo = await decodePhoto(readFileSync(path));
  const factor = Math.max(1, Math.floor(Math.max(photo.width, photo.height) / PREVIEW_SIDE));
  return { preview: factor === 1 ? photo : boxReduce(photo, factor), factor };
}
