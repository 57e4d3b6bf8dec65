/**
 * Prints how fast everything is, as ratios measured in one run: npm run bench:speed [-- <part>...] [-- --write]
 * Parts: node, page, transfer, package, batch, memory. All of them take some ten minutes on two cores; with --write the
 * figures of all of them go into docs/speed.md.
 */
import { writeTables } from './shared/documents.ts';
import { printed } from './shared/print.ts';
import { giveUp, takeFlag } from './shared/tools.ts';
import { measureBatch } from './speed/batch.ts';
import { measureMemory } from './speed/memory.ts';
import { measureNode } from './speed/node.ts';
import { measurePackage } from './speed/package.ts';
import { measurePage } from './speed/page.ts';
import { measureTransfer } from './speed/transfer.ts';

const PARTS = {
  node: measureNode,
  page: measurePage,
  transfer: measureTransfer,
  package: measurePackage,
  batch: measureBatch,
  memory: measureMemory,
};

export async function main(names: string[]): Promise<void> {
  const isWritten = takeFlag(names, '--write');
  if (isWritten && names.length > 0)
    giveUp(`Expected all parts with --write but received ${names.join(', ')}`);
  const unknown = names.find((name) => !(name in PARTS));
  if (unknown) giveUp(`Expected ${Object.keys(PARTS).join(', ')} for a part but received ${unknown}`);
  for (const [name, measure] of Object.entries(PARTS)) {
    if (names.length === 0 || names.includes(name)) await measure();
  }
  const lines = printed.map(({ heading, name, value, limit }) => [heading, name, value, limit]);
  if (isWritten)
    writeTables('docs/speed.md', [
      { name: 'speed', heading: ['part', 'figure', 'seen', 'asked for'], lines },
    ]);
}
