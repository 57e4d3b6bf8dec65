import {
  createDisplayNetwork,
  type DisplayManifest,
  type DisplayNetwork,
} from './analysis/displayNetwork.ts';
import type { DocumentFinder } from './analysis/document.ts';
import { createLearnedFinder } from './analysis/learnedFinder.ts';
import { createLocator, type LocatorManifest } from './analysis/locator.ts';
import { type Cv, loadOpenCv } from './engines/opencv.ts';
import { startTensorflow } from './engines/tensorflow.ts';

/** What the analysis computes with: loaded once, shared by all photos. */
export interface Engine {
  cv: Cv;
  finder: DocumentFinder;
  displays: DisplayNetwork;
}

/** Reads a file below `models/`, such as `locator/model.json`; Node and the browser each hand in their own way. */
export type ReadAsset = (path: string) => Promise<Uint8Array>;

/**
 * Loads everything a check needs.
 * @param tensorflowWasm where `tfjs-backend-wasm-simd.wasm` lies: an address in a browser, a path in Node
 */
export async function loadEngine(readAsset: ReadAsset, tensorflowWasm: string): Promise<Engine> {
  const [{ cv }, tf, manifest, weights, displayManifest, displayWeights] = await Promise.all([
    loadOpenCv(),
    startTensorflow(tensorflowWasm),
    readJson<LocatorManifest>(readAsset, 'locator/model.json'),
    readAsset('locator/weights.bin'),
    readJson<DisplayManifest>(readAsset, 'recapture/model.json'),
    readAsset('recapture/weights.bin'),
  ]);
  const locator = createLocator(tf, manifest, weights);
  const displays = createDisplayNetwork(tf, displayManifest, displayWeights);
  return { cv, finder: createLearnedFinder(locator), displays };
}

async function readJson<T>(readAsset: ReadAsset, path: string): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await readAsset(path)));
}
