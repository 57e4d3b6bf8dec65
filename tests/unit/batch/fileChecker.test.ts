import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import type { PhotoSettings } from '../../../src/batch/config/photoSettings.ts';
import {
  type FileChecker,
  type FileCheckerOptions,
  openFileChecker,
} from '../../../src/batch/fileChecker.ts';
import type { Store } from '../../../src/batch/store/store.ts';
import type { PhotoReport } from '../../../src/core/report.ts';
import { reportOf } from '../../support/results.ts';

const STUB = pathToFileURL('tests/support/stubWorker.mjs');
const SETTINGS: PhotoSettings = { base: { preset: 'standard' }, forPhoto: () => ({ preset: 'strict' }) };

const checkers: FileChecker[] = [];
afterEach(() => {
  for (const checker of checkers.splice(0)) checker.close();
});

function open(options: Partial<FileCheckerOptions>): FileChecker {
  const checker = openFileChecker({ settings: SETTINGS, script: STUB, maxWorkers: 1, ...options });
  checkers.push(checker);
  return checker;
}

/** A store in memory; a full one throws. */
function memory(name: string, kept: Record<string, PhotoReport> = {}, isFull = false) {
  const store: Store = {
    name,
    find: (file) => ({
      photo: kept[file],
      keep(photo) {
        if (isFull) throw new Error('no space');
        kept[file] = photo;
      },
    }),
    close: () => {},
  };
  return { store, kept };
}

describe('openFileChecker', () => {
  it('asks a worker, and keeps what it says in every store', async () => {
    const [first, second] = [memory('first'), memory('second')];
    const photo = await open({ stores: [first.store, second.store] }).check('ok');
    expect(photo.file).toBe('ok');
    expect([first.kept, second.kept]).toEqual([{ ok: photo }, { ok: photo }]);
  });

  it('asks no worker where a store knows, and lets the other stores know', async () => {
    const known = reportOf([], { file: 'hang' });
    const [first, second] = [memory('first'), memory('second', { hang: known })];
    expect(await open({ stores: [first.store, second.store] }).check('hang')).toBe(known);
    expect(first.kept).toEqual({ hang: known });
  });

  it('keeps no photo that could not be read, and goes on with the next', async () => {
    const { store, kept } = memory('store');
    const checker = open({ stores: [store] });
    expect((await checker.check('crash')).error?.code).toBe('crashed');
    expect((await checker.check('ok')).file).toBe('ok');
    expect(Object.keys(kept)).toEqual(['ok']);
  });

  it('tells once of a store that is full', async () => {
    const told: string[] = [];
    const { store } = memory('the cache x', {}, true);
    const checker = open({ stores: [store], onStoreFault: (sentence) => told.push(sentence) });
    await checker.check('ok:1');
    await checker.check('ok:2');
    expect(told).toEqual(['the cache x keeps no more results: no space']);
  });

  it('compares with what is expected, and keeps the photo without that', async () => {
    const { store, kept } = memory('store', { a: reportOf([], { file: 'a' }) });
    const checker = open({ stores: [store], expectedOf: () => ({ mustFail: ['blur'], mustPass: [] }) });
    expect((await checker.check('a')).expectation?.status).toBe('missingFailure');
    expect(kept.a!.expectation).toBeNull();
  });

  it('rejects when its signal aborts', async () => {
    const stop = new AbortController();
    const photo = open({ signal: stop.signal }).check('hang');
    stop.abort(new Error('enough'));
    await expect(photo).rejects.toThrow('enough');
  });
});
