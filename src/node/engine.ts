import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Engine, loadEngine } from '../core/engine.ts';
import { loadOpenCv } from '../core/engines/opencv.ts';
import type { LoadProgress } from '../pool/lane.ts';
import { modelsFolder } from './models.ts';

/**
 * Loads the engine with the models that lie beside the program, and OpenCV beside it: nothing comes over a network.
 * @param onProgress told of each file, before it is read and after
 */
export async function loadNodeEngine(
  onProgress: (progress: LoadProgress) => void = () => {},
): Promise<Engine> {
  const read = async (file: string) => {
    onProgress({ file, loaded: 0, total: null });
    const bytes = await readFile(new URL(file, modelsFolder()));
    onProgress({ file, loaded: bytes.length, total: bytes.length });
    return bytes;
  };
  const [engine] = await Promise.all([loadEngine(read, tensorflowWasm()), loadOpenCv()]);
  return engine;
}

/** The package's main file lies beside its WebAssembly. */
function tensorflowWasm(): string {
  const main = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm');
  return join(dirname(main), 'tfjs-backend-wasm-simd.wasm');
}
