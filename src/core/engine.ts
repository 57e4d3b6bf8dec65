import type { DocumentFinder } from './document/document.ts';
import { createLearnedFinder } from './document/finder.ts';
import { createLocator, type LocatorManifest } from './document/locator.ts';
import { startTensorflow } from './engines/tensorflow.ts';
import { createDisplayNetwork, type DisplayManifest, type DisplayNetwork } from './networks/display.ts';
import { createFaceNetwork, type FaceNetwork } from './networks/faces.ts';
import { createForeignObjectNetwork, type ForeignObjectNetwork } from './networks/foreignObjects.ts';
import { createMrzNetwork, type MrzNetwork } from './networks/mrz.ts';
import type { ModelManifest } from './networks/weights.ts';

/** What the analysis computes with: loaded once, shared by all photos. OpenCV comes by itself, and later. */
export interface Engine {
  finder: DocumentFinder;
  displays: DisplayNetwork;
  foreignObjects: ForeignObjectNetwork;
  mrz: MrzNetwork;
  faces: FaceNetwork;
}

/** Reads a file below `models/`, such as `locator/model.json`; Node and the browser each hand in their own way. */
export type ReadAsset = (path: string) => Promise<Uint8Array>;

/**
 * Loads what locates the document, and the other networks.
 * @param tensorflowWasm where `tfjs-backend-wasm-simd.wasm` lies: an address in a browser, a path in Node
 */
export async function loadEngine(readAsset: ReadAsset, tensorflowWasm: string): Promise<Engine> {
  const [tf, locator, displays, foreignObjects, mrz, faces] = await Promise.all([
    startTensorflow(tensorflowWasm),
    readModel<LocatorManifest>(readAsset, 'locator'),
    readModel<DisplayManifest>(readAsset, 'recapture'),
    readModel<ModelManifest>(readAsset, 'foreign-objects'),
    readModel<ModelManifest>(readAsset, 'mrz'),
    readModel<ModelManifest>(readAsset, 'portrait'),
  ]);
  return {
    finder: createLearnedFinder(createLocator(tf, ...locator)),
    displays: createDisplayNetwork(tf, ...displays),
    foreignObjects: createForeignObjectNetwork(tf, ...foreignObjects),
    mrz: createMrzNetwork(tf, ...mrz),
    faces: createFaceNetwork(tf, ...faces),
  };
}

/** A model's manifest and the bytes of its weights. */
async function readModel<Manifest>(readAsset: ReadAsset, name: string): Promise<[Manifest, Uint8Array]> {
  const [manifest, weights] = await Promise.all([
    readAsset(`${name}/model.json`),
    readAsset(`${name}/weights.bin`),
  ]);
  return [JSON.parse(new TextDecoder().decode(manifest)), weights];
}
