import { readFileSync } from 'node:fs';
import { startTensorflow } from '../../src/core/engines/tensorflow.ts';
import {
  CELL,
  createForeignObjectNetwork,
  type ForeignObjectNetwork,
} from '../../src/core/networks/foreignObjects.ts';
import type { ModelManifest } from '../../src/core/networks/weights.ts';
import { TENSORFLOW_WASM } from './displays.ts';

const root = new URL('../../', import.meta.url).pathname;

/** `models/foreign-objects`. */
export function readForeignObjectModel(): { manifest: ModelManifest; weights: Uint8Array } {
  const read = (file: string) => readFileSync(`${root}models/foreign-objects/${file}`);
  return {
    manifest: JSON.parse(read('model.json').toString()),
    weights: new Uint8Array(read('weights.bin')),
  };
}

export async function loadForeignObjects(): Promise<ForeignObjectNetwork> {
  const { manifest, weights } = readForeignObjectModel();
  return createForeignObjectNetwork(await startTensorflow(TENSORFLOW_WASM), manifest, weights);
}

/** A network that sees the same in every view, by the column and row of a cell: by default, nothing. */
export function foreignObjectsSeen(
  over: (column: number, row: number) => number = () => 0,
): ForeignObjectNetwork {
  return {
    map(_, width, height) {
      const [columns, rows] = [width / CELL, height / CELL];
      const cells = Array.from({ length: columns * rows }, (_, i) =>
        over(i % columns, Math.floor(i / columns)),
      );
      return { over: Float32Array.from(cells), columns, rows };
    },
  };
}
