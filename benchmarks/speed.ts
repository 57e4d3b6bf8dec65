/**
 * Prints how fast everything is, as ratios measured in one run: npm run bench:speed [-- <part>...]
 * Parts: node, page, transfer, batch, memory. All of them take some ten minutes on two cores.
 */
import { giveUp } from './shared/tools.ts';
import { measureBatch } from './speed/batch.ts';
import { measureMemory } from './speed/memory.ts';
import { measureNode } from './speed/node.ts';
import { measurePage } from './speed/page.ts';
import { measureTransfer } from './speed/transfer.ts';

const PARTS = {
  node: measureNode,
  page: measurePage,
  transfer: measureTransfer,
  batch: measureBatch,
  memory: measureMemory,
};

export async function main(names: string[]): Promise<void> {
  const unknown = names.find((name) => !(name in PARTS));
  if (unknown) giveUp(`Expected ${Object.keys(PARTS).join(', ')} for a part but received ${unknown}`);
  for (const [name, measure] of Object.entries(PARTS)) {
    if (names.length === 0 || names.includes(name)) await measure();
  }
}
