/**
 * Where the browser finds the files below `models/`: the bundler gives each its address. The small ones are part of the
 * script: bundlers turn small files into `data:` addresses, which a page's policy may not let it fetch.
 */
import tensorflowAddress from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import foreignObjectsModel from '../../models/foreign-objects/model.json';
import foreignObjectsWeights from '../../models/foreign-objects/weights.bin?url';
import locatorModel from '../../models/locator/model.json';
import locatorWeights from '../../models/locator/weights.bin?url';
import mrzModel from '../../models/mrz/model.json';
import mrzWeights from '../../models/mrz/weights.bin?url';
import portraitModel from '../../models/portrait/model.json';
import portraitWeights from '../../models/portrait/weights.bin?url';
import recaptureModel from '../../models/recapture/model.json';
import recaptureWeights from '../../models/recapture/weights.bin?url';
import type { ReadAsset } from '../../src/core/engine.ts';
import { absolute } from './absolute.ts';

export const tensorflowWasm = absolute(tensorflowAddress);

const INCLUDED: Readonly<Record<string, object>> = {
  'locator/model.json': locatorModel,
  'mrz/model.json': mrzModel,
  'portrait/model.json': portraitModel,
  'recapture/model.json': recaptureModel,
  'foreign-objects/model.json': foreignObjectsModel,
};

const ADDRESSES: Readonly<Record<string, string>> = {
  'locator/weights.bin': locatorWeights,
  'mrz/weights.bin': mrzWeights,
  'portrait/weights.bin': portraitWeights,
  'recapture/weights.bin': recaptureWeights,
  'foreign-objects/weights.bin': foreignObjectsWeights,
};

/** Gives a model file; what is not part of the script is fetched from the app's own origin. */
export const readAsset: ReadAsset = async (path) => {
  const included = INCLUDED[path];
  if (included) return new TextEncoder().encode(JSON.stringify(included));
  const address = ADDRESSES[path];
  if (!address) throw new Error(`Expected a known model file but received ${path}`);
  const response = await fetch(absolute(address));
  if (!response.ok) throw new Error(`Expected the model file ${path} but received status ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
};
