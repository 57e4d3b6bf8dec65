/** Where the browser finds the files below `models/`: the bundler gives each its address. */
import type { ReadAsset } from '../engine.ts';

const ADDRESSES: Readonly<Record<string, URL>> = {};

/** Fetches a model file from the app's own origin. */
export const readAsset: ReadAsset = async (path) => {
  const address = ADDRESSES[path];
  if (!address) throw new Error(`Expected a known model file but received ${path}`);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`Expected the model file ${path} but received status ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
};
