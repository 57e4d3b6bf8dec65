import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Engine, loadEngine } from '../engine.ts';

/** The package's `models/`, seen from the built files and from the sources. */
const MODELS = ['../models/', '../../models/'].map((path) => new URL(path, import.meta.url));

/** The folder of the models, or undefined when there is none beside the program. */
export function modelsFolder(): URL | undefined {
  return MODELS.find((folder) => existsSync(folder));
}

/** Loads the engine with the models that lie beside the program. */
export function loadNodeEngine(): Promise<Engine> {
  const models = modelsFolder();
  return loadEngine((path) => {
    if (!models)
      throw new Error(`Expected the folder models/ beside the program but received none at ${MODELS[0]}`);
    return readFile(new URL(path, models));
  }, tensorflowWasm());
}

/** The package's main file lies beside its WebAssembly. */
function tensorflowWasm(): string {
  const main = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm');
  return join(dirname(main), 'tfjs-backend-wasm-simd.wasm');
}
