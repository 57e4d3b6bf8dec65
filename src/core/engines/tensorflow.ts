/**
 * The only import of the TensorFlow.js packages: the core and the WebAssembly backend (SIMD, one thread),
 * which gives the same numbers in Node and in a browser's worker.
 */

import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import {
  add,
  concat2d,
  dispose,
  env,
  fused,
  image,
  matMul,
  max,
  maxPool,
  mean,
  memory,
  pad,
  ready,
  relu,
  relu6,
  reshape,
  setBackend,
  sigmoid,
  squeeze,
  stridedSlice,
  tensor1d,
  tensor2d,
  tensor4d,
  tidy,
} from '@tensorflow/tfjs-core';
import { withoutProcessHandlers } from './processHandlers.ts';

/** What the networks are made of; named one by one, so that a bundle has no other operations in it. */
const tf = {
  add,
  concat2d,
  dispose,
  fused,
  image,
  matMul,
  max,
  maxPool,
  mean,
  memory,
  pad,
  relu,
  relu6,
  reshape,
  sigmoid,
  squeeze,
  stridedSlice,
  tensor1d,
  tensor2d,
  tensor4d,
  tidy,
};

export type Tensorflow = typeof tf;
export type { Tensor1D, Tensor2D, Tensor3D, Tensor4D } from '@tensorflow/tfjs-core';

/** The files that the backend may ask for; every engine that Clearshot runs in has SIMD (Safari since 16.4). */
const BINARIES = [
  'tfjs-backend-wasm.wasm',
  'tfjs-backend-wasm-simd.wasm',
  'tfjs-backend-wasm-threaded-simd.wasm',
] as const;

let started: Promise<Tensorflow> | undefined;

/**
 * Starts the engine once; later calls give the same engine, and a failed start is forgotten.
 * @param wasm where `tfjs-backend-wasm-simd.wasm` lies: an address in a browser, a path in Node
 */
export function startTensorflow(wasm: string): Promise<Tensorflow> {
  started ??= withoutProcessHandlers(() => start(wasm)).catch((error: unknown) => {
    started = undefined;
    throw error;
  });
  return started;
}

async function start(wasm: string): Promise<Tensorflow> {
  setWasmPaths(
    Object.fromEntries(BINARIES.map((name) => [name, wasm])) as Record<(typeof BINARIES)[number], string>,
  );
  // On a cross-origin isolated page the backend would pick its threaded build, which breaks when minified.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  if (!(await setBackend('wasm'))) {
    throw new Error(
      `Expected the WebAssembly of TensorFlow.js at ${wasm} but received none that could be started`,
    );
  }
  await ready();
  return tf;
}
