import { readFileSync } from 'node:fs';
import { startTensorflow } from '../../src/core/engines/tensorflow.ts';
import {
  createDisplayNetwork,
  type DisplayManifest,
  type DisplayNetwork,
} from '../../src/core/networks/display.ts';

const root = new URL('../../', import.meta.url).pathname;

export const TENSORFLOW_WASM = `${root}node_modules/@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm`;

/** `models/recapture`. */
export function readDisplayModel(): { manifest: DisplayManifest; weights: Uint8Array } {
  const read = (file: string) => readFileSync(`${root}models/recapture/${file}`);
  return {
    manifest: JSON.parse(read('model.json').toString()),
    weights: new Uint8Array(read('weights.bin')),
  };
}

export async function loadDisplays(): Promise<DisplayNetwork> {
  const { manifest, weights } = readDisplayModel();
  return createDisplayNetwork(await startTensorflow(TENSORFLOW_WASM), manifest, weights);
}

/** A display network that says the same of every photo: by default, that it looks like one of a document. */
export function displaysThatSay(logit = -2): DisplayNetwork {
  const look = { logit, parts: new Float32Array(16).fill(logit), columns: 4 };
  return {
    evidence: { raster: 1, look: 1, offset: -0.5 },
    look: () => look,
    lookAt: () => look,
    rasters: (grids) => grids.map(() => logit),
  };
}
