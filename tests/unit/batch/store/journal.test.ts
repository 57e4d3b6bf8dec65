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

  it('explains a file that is no journal, or no file', () => {
    expect(() => open(place('text', 'a line\n'))).toThrow(
      'Expected a line that a run with --resume wrote for line 1 of',
    );
    expect(() => open(folder)).toThrow(
      'Expected a file that can be read and written for --resume but received',
    );
  });
});
