import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Engine, loadEngine } from '../core/engine.ts';
import { modelsFolder } from './models.ts';

/** Loads the engine with the models that lie beside the program. */
export function loadNodeEngine(): Promise<Engine> {
  return loadEngine((path) => readFile(new URL(path, modelsFolder())), tensorflowWasm());
}

/** The package's main file lies beside its WebAssembly. */
function tensorflowWasm(): string {
  const main = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm');
  return join(dirname(main), 'tfjs-backend-wasm-simd.wasm');
}
