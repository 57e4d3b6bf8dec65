/**
 * The only import of the TensorFlow.js packages: the core and the WebAssembly backend (SIMD, one thread),
 * which gives the same numbers in Node and in a browser's worker.
 */

import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';

export type Tensorflow = typeof tf;
export type { Tensor1D, Tensor4D } from '@tensorflow/tfjs-core';

let started: Promise<Tensorflow> | undefined;

/**
 * Starts the engine once; later calls give the same engine.
 * @param wasmFolder where `tfjs-backend-wasm-simd.wasm` lies, ending in a slash: a URL in a browser, a
 *   file-system path in Node. The folder of the first call counts.
 */
export function startTensorflow(wasmFolder: string): Promise<Tensorflow> {
  started ??= start(wasmFolder);
  return started;
}

async function start(wasmFolder: string): Promise<Tensorflow> {
  setWasmPaths(wasmFolder);
  // On a cross-origin isolated page the backend would pick its threaded build, which breaks when minified.
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  if (!(await tf.setBackend('wasm'))) {
    throw new Error(
      `Expected the wasm files of TensorFlow.js in ${wasmFolder} but received none that could be started`,
    );
  }
  await tf.ready();
  return tf;
}
