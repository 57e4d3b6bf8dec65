import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../../../src/batch/reports/readReport.ts';
import { openJournal } from '../../../../src/batch/store/journal.ts';
import { HEADER } from '../../../support/arbitraries.ts';
import { temporaryFolder } from '../../../support/folder.ts';
import { reportOf } from '../../../support/results.ts';

const { path: folder, place } = temporaryFolder('journal');
const FILE = place('a.jpg', 'pixels');
const PHOTO = reportOf([], { file: FILE });

const open = (path: string, program = 'program') => openJournal(path, program, HEADER);

async function begun(name: string): Promise<string> {
  const path = join(folder, name);
  const journal = open(path);
  (await journal.find(FILE, { preset: 'standard' }))!.keep(PHOTO);
  journal.close();
  return path;
}

const lookUp = async (
  path: string,
  file = FILE,
  preset: 'standard' | 'strict' = 'standard',
  program?: string,
) => {
  const journal = open(path, program);
  const slot = await journal.find(file, { preset });
  journal.close();
  return slot?.photo;
};

describe('openJournal', () => {
  it('knows what an earlier run wrote down', async () => {
    expect(await lookUp(await begun('known'))).toEqual(PHOTO);
  });

  it('forgets what other settings, another program or another photo found', async () => {
    const path = await begun('other');
    expect(await lookUp(path, FILE, 'strict')).toBeUndefined();
    expect(await lookUp(path, FILE, 'standard', 'later')).toBeUndefined();
    expect(await lookUp(path, place('b.jpg', 'pixels'))).toBeUndefined();
    expect(await lookUp(path, '/nowhere/a.jpg')).toBeUndefined();
  });

  it('forgets a photo that has changed', async () => {
    const path = await begun('changed');
    const file = place('changing.jpg', 'before');
    const journal = open(path);
    (await journal.find(file, { preset: 'standard' }))!.keep({ ...PHOTO, file });
    journal.close();
    expect(await lookUp(path, file)).toBeDefined();
    writeFileSync(file, 'after, longer');
    expect(await lookUp(path, file)).toBeUndefined();
  });

  it('drops half a line that a killed run left, and goes on after the last whole one', async () => {
    const path = await begun('killed');
    const whole = readFileSync(path, 'utf8');
    appendFileSync(path, whole.slice(0, 50));
    expect(await lookUp(path)).toEqual(PHOTO);
    expect(readFileSync(path, 'utf8')).toBe(whole);
  });

  it('is a report that can be merged', async () => {
    expect(readReport(await begun('report')).photos).toEqual([PHOTO]);
  });

  it('drops a record in which a bit has flipped, wherever it is, and keeps the others', async () => {
    const path = await begun('flipped');
    const other = place('other.jpg', 'other pixels');
    const journal = open(path);
    (await journal.find(other, { preset: 'standard' }))!.keep({ ...PHOTO, file: other });
    journal.close();
    const whole = readFileSync(path);
    const end = whole.indexOf('\n');
    for (let at = 0; at < end; at += 3) {
      const broken = Buffer.from(whole);
      broken[at]! ^= 1;
      writeFileSync(path, broken);
      expect(await lookUp(path), `bit of byte ${at}`).toBeUndefined();
      expect(await lookUp(path, other)).toEqual({ ...PHOTO, file: other });
    }
  });

  it('goes on with a journal that was killed, or damaged, in its first record', async () => {
    const whole = readFileSync(await begun('first'), 'utf8');
    for (const rest of [whole.slice(0, 5), whole.slice(0, 90), whole.replace('1600', '1601')]) {
      const path = place('first-cut', rest);
      expect(await lookUp(path)).toBeUndefined();
      (await open(path).find(FILE, { preset: 'standard' }))!.keep(PHOTO);
      expect(await lookUp(path)).toEqual(PHOTO);
    }
  });

  it.each([
    ['notes', 'a line'],
    ['notes of two lines', 'a line\nanother'],
    ['a report of one line', JSON.stringify({ ...HEADER, photos: [] })],
    ['lines of a report', `${JSON.stringify({ ...HEADER, ...PHOTO })}\n`],
    ['bytes', '\0\0\0'],
  ])('leaves a file alone that is none of its own: %s', (name, text) => {
    const path = place(name, text);
    expect(() => open(path)).toThrow('Expected a file that a run with --resume wrote, or none, for --resume');
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it('begins in an empty file', async () => {
    const path = place('empty', '');
    (await open(path).find(FILE, { preset: 'standard' }))!.keep(PHOTO);
    expect(await lookUp(path)).toEqual(PHOTO);
  });

  it('explains what is no file', () => {
    expect(() => open(folder)).toThrow(
      'Expected a file that can be read and written for --resume but received',
    );
  });
});
