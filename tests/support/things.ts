import { readFileSync } from 'node:fs';
import { CELL, createThingsNetwork, type ThingsNetwork } from '../../src/analysis/thingsNetwork.ts';
import type { ModelManifest } from '../../src/engines/model.ts';
import { startTensorflow } from '../../src/engines/tensorflow.ts';
import { TENSORFLOW_WASM } from './displays.ts';

const root = new URL('../../', import.meta.url).pathname;

/** `models/things`. */
export function readThingsModel(): { manifest: ModelManifest; weights: Uint8Array } {
  const read = (file: string) => readFileSync(`${root}models/things/${file}`);
  return {
    manifest: JSON.parse(read('model.json').toString()),
    weights: new Uint8Array(read('weights.bin')),
  };
}

export async function loadThings(): Promise<ThingsNetwork> {
  const { manifest, weights } = readThingsModel();
  return createThingsNetwork(await startTensorflow(TENSORFLOW_WASM), manifest, weights);
}

/** Where a network sees things, by the column and row of a cell: 0..1. */
type Sight = (column: number, row: number) => number;

/** A network that sees the same in every view: by default, nothing. */
export function thingsThatSee(over: Sight = () => 0, around: Sight = () => 0): ThingsNetwork {
  return {
    map(_, width, height) {
      const [columns, rows] = [width / CELL, height / CELL];
      const values = (sight: Sight) =>
        Float32Array.from({ length: columns * rows }, (_, i) => sight(i % columns, Math.floor(i / columns)));
      return { over: values(over), around: values(around), columns, rows };
    },
    dispose: () => {},
  };
}
