/** Where the browser finds the files below `models/`: the bundler gives each its address. */
import tensorflowWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import locatorModel from '../../models/locator/model.json?url';
import locatorWeights from '../../models/locator/weights.bin?url';
import recaptureModel from '../../models/recapture/model.json?url';
import recaptureWeights from '../../models/recapture/weights.bin?url';
import type { ReadAsset } from '../engine.ts';

export { tensorflowWasm };

const ADDRESSES: Readonly<Record<string, string>> = {
  'locator/model.json': locatorModel,
  'locator/weights.bin': locatorWeights,
  'recapture/model.json': recaptureModel,
  'recapture/weights.bin': recaptureWeights,
};

/** Fetches a model file from the app's own origin. */
export const readAsset: ReadAsset = async (path) => {
  const address = ADDRESSES[path];
  if (!address) throw new Error(`Expected a known model file but received ${path}`);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`Expected the model file ${path} but received status ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
};
