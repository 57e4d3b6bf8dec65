import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPhotos, nearestPath } from '../../../../src/batch/inputs/files.ts';

let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'clearshot-files-'));
  mkdirSync(join(root, 'deep/er'), { recursive: true });
  mkdirSync(join(root, '[odd]'));
  mkdirSync(join(root, 'empty'));
  const names = [
    'b.jpg',
    'a.PNG',
    'notes.txt',
    'deep/er/c.heic',
    'deep/d.webp',
    '[odd]/e.jpg',
    'line\nbreak 🪪.jpg',
  ];
  for (const name of names) writeFileSync(join(root, name), 'x');
});
afterAll(() => rmSync(root, { recursive: true }));

const named = async (...inputs: string[]) => {
  const { files, problems } = await findPhotos(inputs.map((input) => join(root, input)));
  const short = (text: string) => text.replaceAll(`${root}/`, '');
  return { files: files.map(short), problems: problems.map(short) };
};

describe('findPhotos', () => {
  it('searches folders with all their folders for image endings, sorted by their bytes', async () => {
    expect(await named('.')).toEqual({
      files: ['[odd]/e.jpg', 'a.PNG', 'b.jpg', 'deep/d.webp', 'deep/er/c.heic', 'line\nbreak 🪪.jpg'],
      problems: [],
    });
  });

  it('follows links, also in circles, and searches folders with any name but hidden ones', async () => {
    mkdirSync(join(root, 'linked/line\nbreak'), { recursive: true });
    mkdirSync(join(root, 'linked/.hidden'));
    symlinkSync(join(root, 'deep'), join(root, 'linked/to-deep'));
    symlinkSync(join(root, 'linked'), join(root, 'linked/line\nbreak/circle'));
    symlinkSync(join(root, 'b.jpg'), join(root, 'linked/line\nbreak/to-b.jpg'));
    writeFileSync(join(root, 'linked/.hidden/a.jpg'), 'x');
    expect((await named('linked')).files).toEqual([
      'linked/line\nbreak/to-b.jpg',
      'linked/to-deep/d.webp',
      'linked/to-deep/er/c.heic',
    ]);
    rmSync(join(root, 'linked'), { recursive: true });
  });

  it('takes a folder whose name looks like a pattern for a folder', async () => {
    expect((await named('[odd]')).files).toEqual(['[odd]/e.jpg']);
  });

  it('keeps paths as they were typed, with one slash after a folder', async () => {
    const { files } = await findPhotos([`${root}/deep//`]);
    expect(files).toEqual([`${root}/deep/d.webp`, `${root}/deep/er/c.heic`]);
  });

  it('takes a named file whatever its ending, and a missing one too', async () => {
    expect(await named('notes.txt', 'missing.jpg')).toEqual({
      files: ['missing.jpg', 'notes.txt'],
      problems: [],
    });
  });

  it('expands patterns, and names each photo once', async () => {
    expect((await named('*.jpg', 'b.jpg', '**/*.heic')).files).toEqual([
      'b.jpg',
      'deep/er/c.heic',
      'line\nbreak 🪪.jpg',
    ]);
  });

  it('says which argument named no photo', async () => {
    expect(await named('empty', 'b.jpg', '*.tiff')).toEqual({
      files: ['b.jpg'],
      problems: [
        'Expected at least one photo in the folder empty but received none',
        'Expected at least one photo in the pattern *.tiff but received none',
      ],
    });
  });
});

describe('entries of an odd kind', () => {
  const faultsIn = async (...inputs: string[]) => {
    const { files, problems, faults } = await findPhotos(inputs);
    return { files, problems, faults: [...faults].map(([file, { message }]) => [file, message]) };
  };

  it('are faults of their own, and the rest is found', async () => {
    const odd = join(root, 'odd');
    mkdirSync(odd);
    writeFileSync(join(odd, 'a.jpg'), 'x');
    symlinkSync('loop', join(odd, 'loop'));
    symlinkSync('nowhere.jpg', join(odd, 'nowhere.jpg'));
    writeFileSync(Buffer.concat([Buffer.from(`${odd}/caf`), Buffer.from([0xe9]), Buffer.from('.jpg')]), 'x');
    writeFileSync(Buffer.concat([Buffer.from(`${odd}/caf`), Buffer.from([0xe8]), Buffer.from('.jpg')]), 'x');
    expect(await faultsIn(odd)).toEqual({
      files: ['a.jpg', 'caf\\xe8.jpg', 'caf\\xe9.jpg', 'loop', 'nowhere.jpg'].map((name) => join(odd, name)),
      problems: [],
      faults: expect.arrayContaining([
        [join(odd, 'loop'), expect.stringContaining('but received a link that leads to itself')],
        [join(odd, 'caf\\xe9.jpg'), expect.stringContaining('but received a name that is not UTF-8')],
      ]),
    });
    rmSync(odd, { recursive: true });
  });

  it('include a folder that cannot be read', async () => {
    // A folder that is gone when it is read, as nothing is forbidden to root.
    const { files, faults } = await faultsIn(`${root}/${'n'.repeat(304)}`);
    expect(files).toEqual([`${root}/${'n'.repeat(304)}`]);
    expect(faults).toEqual([]);
  });
});

describe('nearestPath', () => {
  it('finds the neighbour that was probably meant', () => {
    expect(nearestPath(join(root, 'deep/d.wepb'))).toBe(join(root, 'deep/d.webp'));
    expect(nearestPath(join(root, 'deep/something-else.tiff'))).toBeUndefined();
    expect(nearestPath(join(root, 'nowhere/d.webp'))).toBeUndefined();
  });
});
