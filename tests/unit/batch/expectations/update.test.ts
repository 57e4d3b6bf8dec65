import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readExpectations } from '../../../../src/batch/expectations/expectations.ts';
import { compare } from '../../../../src/batch/expectations/expected.ts';
import { updateManifest } from '../../../../src/batch/expectations/update.ts';
import { unreadablePhoto } from '../../../../src/core/report.ts';
import { temporaryFolder } from '../../../support/folder.ts';
import { failedOf, reportOf, resultOf } from '../../../support/results.ts';

const { path: folder, place } = temporaryFolder('update');
const file = (name: string) => place(name);

const photos = [
  reportOf([failedOf('tilt', '', ''), failedOf('blur', '', '')], { file: file('z.jpg') }),
  reportOf([resultOf('blur')], { file: file('sub/a, b.jpg') }),
  unreadablePhoto(file('broken.jpg'), { code: 'empty', message: '' }),
];

describe('updateManifest', () => {
  it.each([
    ['new.json', '{\n  "sub/a, b.jpg": "pass",\n  "z.jpg": {"fail":["blur","tilt"]}\n}\n'],
    ['new.jsonl', '{"file":"sub/a, b.jpg"}\n{"file":"z.jpg","fail":["blur","tilt"]}\n'],
    ['new.csv', 'file,fail,pass,ignore\n"sub/a, b.jpg",,,\nz.jpg,blur tilt,,\n'],
  ])('writes what was seen, sorted, a row a photo: %s', (name, expected) => {
    const path = join(folder, name);
    updateManifest(path, photos);
    expect(readFileSync(path, 'utf8')).toBe(expected);
    const { expectedOf, problem } = readExpectations(path);
    expect(problem).toBeNull();
    for (const photo of photos.slice(0, 2)) {
      expect(compare(photo, expectedOf(photo.file)!).status).toBe('asExpected');
    }
    updateManifest(path, photos);
    expect(readFileSync(path, 'utf8')).toBe(expected);
  });

  it('keeps what is ignored, and rows of photos that were not checked but are there', () => {
    file('other.jpg');
    const rows = {
      'z.jpg': { fail: [], ignore: ['tilt'] },
      'other.jpg': { fail: ['blur'], pass: [] },
      'gone.jpg': 'pass',
    };
    const path = place('kept.json', JSON.stringify(rows));
    updateManifest(path, photos.slice(0, 1));
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
      'other.jpg': { fail: ['blur'], pass: [] },
      'z.jpg': { fail: ['blur'], ignore: ['tilt'] },
    });
  });

  it('lets a rule that passed of its own accord stay among those that must', () => {
    const path = place('lists.json', JSON.stringify({ 'sub/a, b.jpg': { fail: ['blur'], pass: ['tilt'] } }));
    updateManifest(path, photos.slice(1, 2));
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ 'sub/a, b.jpg': { pass: ['blur', 'tilt'] } });
  });

  it('does not touch labels', () => {
    const path = place('labels.jsonl', '{"id": "a", "labels": {}}\n');
    expect(() => updateManifest(path, photos)).toThrow(
      'Expected a manifest without labels to update but received',
    );
  });
});
