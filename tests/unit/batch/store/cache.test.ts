import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCache } from '../../../../src/batch/store/cache.ts';
import { temporaryFolder } from '../../../support/folder.ts';
import { reportOf } from '../../../support/results.ts';

const { path: folder, place } = temporaryFolder('cache');
const PHOTO = reportOf([]);

/** Keeps a result for a photo, and gives the cache. */
async function filled(name: string, file: string) {
  const path = join(folder, name);
  const cache = openCache(path, 'program');
  (await cache.find(file, { preset: 'standard' }))!.keep(PHOTO);
  return { cache, path };
}

describe('openCache', () => {
  it('knows a photo by what is in it, whatever its name and age', async () => {
    const { cache } = await filled('content', place('a.jpg', 'pixels'));
    const copy = place('copy.jpg', 'pixels');
    utimesSync(copy, 1, 1);
    expect((await cache.find(copy, { preset: 'standard' }))!.photo).toEqual({ ...PHOTO, file: copy });
    const other = place('other.jpg', 'other pixels');
    expect((await cache.find(other, { preset: 'standard' }))!.photo).toBeUndefined();
  });

  it('forgets what other settings or another program found', async () => {
    const file = place('a.jpg', 'pixels');
    const { cache, path } = await filled('settings', file);
    expect((await cache.find(file, { preset: 'strict' }))!.photo).toBeUndefined();
    const later = openCache(path, 'later program');
    expect((await later.find(file, { preset: 'standard' }))!.photo).toBeUndefined();
  });

  it('keeps nothing for a photo that changed while it was checked', async () => {
    const file = place('changing.jpg', 'before');
    const cache = openCache(join(folder, 'changing'), 'program');
    const slot = await cache.find(file, {});
    writeFileSync(file, 'after, longer');
    slot!.keep(PHOTO);
    expect(readdirSync(join(folder, 'changing'))).toEqual([]);
  });

  it('takes a broken entry for none, and mends it', async () => {
    const file = place('a.jpg', 'pixels');
    const { cache, path } = await filled('broken', file);
    const [entry] = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.json'),
    );
    const whole = readFileSync(join(path, entry!), 'utf8');
    const broken = [whole.slice(0, 90), '{"file": "a"}', '{}', whole.replace('1600', '1601'), `${whole} `];
    for (const text of broken) {
      writeFileSync(join(path, entry!), text);
      const slot = await cache.find(file, { preset: 'standard' });
      expect(slot!.photo).toBeUndefined();
      slot!.keep(PHOTO);
      expect((await cache.find(file, { preset: 'standard' }))!.photo).toBeDefined();
    }
  });

  it('has no place for what is no file', async () => {
    const cache = openCache(join(folder, 'none'), 'program');
    expect(await cache.find('/nowhere/a.jpg', {})).toBeUndefined();
    expect(await cache.find(folder, {})).toBeUndefined();
  });

  it('explains a folder that cannot be made', () => {
    expect(() => openCache(join(place('file'), 'cache'), 'program')).toThrow(
      'Expected a folder that can be written for --cache but received',
    );
  });
});
