/** What `npm run bench:speed` measures, by name and in this order. */
import { measureBatch } from './batch.ts';
import { measureMemory } from './memory.ts';
import { measureNode } from './node.ts';
import { measurePage } from './page.ts';
import { measureTransfer } from './transfer.ts';

export const PARTS = {
  node: measureNode,
  page: measurePage,
  transfer: measureTransfer,
  batch: measureBatch,
  memory: measureMemory,
};
