/** The finder as the engine builds it, and pictures as the analysis hands them to it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { DocumentFinder } from '../../src/core/document/document.ts';
import { createLearnedFinder } from '../../src/core/document/finder.ts';
import { createLocator, type Locator } from '../../src/core/document/locator.ts';
import { startTensorflow, type Tensorflow } from '../../src/core/engines/tensorflow.ts';
import { boxReduce, type Rgba } from '../../src/core/pixels/image.ts';
import { decodePhoto } from '../../src/node/decode.ts';

/** As in `src/core/analysis.ts`. */
const PREVIEW_SIDE = 800;

export async function loadFinder(): Promise<{ tf: Tensorflow; finder: DocumentFinder }> {
  const { tf, locator } = await loadLocator();
  return { tf, finder: createLearnedFinder(locator) };
}

/** The locator with the weights of `models/locator`. */
export async function loadLocator(): Promise<{ tf: Tensorflow; locator: Locator }> {
  const main = createRequire(join(process.cwd(), 'package.json')).resolve('@tensorflow/tfjs-backend-wasm');
  const tf = await startTensorflow(join(dirname(main), 'tfjs-backend-wasm-simd.wasm'));
  const manifest = JSON.parse(readFileSync('models/locator/model.json', 'utf8'));
  return { tf, locator: createLocator(tf, manifest, readFileSync('models/locator/weights.bin')) };
}

/** A photo file's preview, and how many photo pixels one of its pixels spans. */
export async function readPreview(path: string): Promise<{ preview: Rgba; factor: number }> {
  const photo = await decodePhoto(readFileSync(path));
  const factor = Math.max(1, Math.floor(Math.max(photo.width, photo.height) / PREVIEW_SIDE));
  return { preview: factor === 1 ? photo : boxReduce(photo, factor), factor };
}
