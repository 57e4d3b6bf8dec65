import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { reporters } from '../../../../src/batch/reporters/render.ts';
import { buildReport } from '../../../../src/batch/reports/merge.ts';
import { merge } from '../../../../src/cli/commands/merge.ts';
import { HEADER } from '../../../support/arbitraries.ts';
import { temporaryFolder } from '../../../support/folder.ts';
import { reportOf } from '../../../support/results.ts';

const { path: folder, place } = temporaryFolder('merge-command');

it('writes each photo into a line of its own, and nothing of the others', () => {
  const photos = ['a', 'b', 'c'].map((file) => reportOf([], { file }));
  const report = buildReport(photos, HEADER);
  const file = join(folder, 'merged.ndjson');
  expect(merge([place('a.json', reporters.json(report))], { reporter: [`ndjson=${file}`] })).toBe(0);
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual(photos.map((photo) => ({ ...HEADER, ...photo })));
});
