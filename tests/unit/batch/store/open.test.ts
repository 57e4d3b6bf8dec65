import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openStores } from '../../../../src/batch/store/open.ts';
import { HEADER } from '../../../support/arbitraries.ts';
import { temporaryFolder } from '../../../support/folder.ts';

const { path: folder } = temporaryFolder('stores');
const journal = join(folder, 'journal.ndjson');

it('opens what was asked for', () => {
  const names = (cache: string | undefined, journal: string | undefined) =>
    openStores({ cache, journal, reporters: [] }, HEADER).map(({ name }) => name);
  expect(names(undefined, undefined)).toEqual([]);
  expect(names(folder, journal)).toEqual([`the journal ${journal}`, `the cache ${folder}`]);
});

it('rejects a report that would take the place of the journal', () => {
  const reporters = [{ name: 'ndjson', file: `${folder}/./journal.ndjson` }] as const;
  expect(() => openStores({ cache: undefined, journal, reporters }, HEADER)).toThrow(
    'Expected files of their own for --resume and --reporter ndjson but received',
  );
});
