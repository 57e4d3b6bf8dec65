import { spawnSync } from 'node:child_process';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createColors } from 'picocolors';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UsageError } from '../../../../src/batch/usageError.ts';
import { openOutput } from '../../../../src/cli/output/outputs.ts';
import { assembleReport } from '../../../../src/core/report.ts';
import { reportOf } from '../../../support/results.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'clearshot-outputs-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const PHOTO = reportOf([], { file: 'a.jpg' });
const HEADER = { schemaVersion: 1, tool: { name: 'clearshot', version: '1' }, preset: 'standard' } as const;
const REPORT = assembleReport([PHOTO], 'standard', '1');
const style = { colors: createColors(false), nameWidth: 0 };
const noPrint = () => {
  throw new Error('Expected nothing on standard output');
};

describe('openOutput', () => {
  it('prints what has no file', () => {
    const printed: string[] = [];
    const output = openOutput({ name: 'text', file: undefined }, (text) => printed.push(text), style, HEADER);
    output.photo(PHOTO);
    expect(printed).toEqual(['✓ a.jpg\n']);
    output.end(REPORT);
    expect(printed).toHaveLength(2);
  });

  it('makes the folders of a file, and replaces what it held', () => {
    const file = join(folder, 'new/deep/report.json');
    openOutput({ name: 'json', file }, noPrint, style, HEADER).end(REPORT);
    openOutput({ name: 'json', file }, noPrint, style, HEADER).end(REPORT);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(REPORT);
  });

  it('leaves an earlier report alone until the new one is whole', () => {
    const file = join(folder, 'earlier.txt');
    writeFileSync(file, 'earlier');
    const output = openOutput({ name: 'text', file }, noPrint, style, HEADER);
    output.photo(PHOTO);
    expect(readFileSync(file, 'utf8')).toBe('earlier');
    output.end(REPORT);
    expect(readFileSync(file, 'utf8')).toMatch(/^✓ a.jpg\n/);
  });

  it('leaves an earlier report and no draft where the new one is given up', () => {
    const file = join(folder, 'given-up/report.txt');
    openOutput({ name: 'text', file }, noPrint, style, HEADER).discard();
    const output = openOutput({ name: 'text', file }, noPrint, style, HEADER);
    output.photo(PHOTO);
    output.discard();
    expect(readdirSync(join(folder, 'given-up'))).toEqual([]);
  });

  it('removes the drafts of runs that are dead, and of no others', () => {
    const file = join(folder, 'dead/report.json');
    openOutput({ name: 'json', file }, noPrint, style, HEADER).end(REPORT);
    const { pid } = spawnSync('true');
    writeFileSync(`${file}.${pid}-1.draft`, 'half');
    writeFileSync(`${file}.${process.pid}-99.draft`, 'at work');
    writeFileSync(`${file}.notes.draft`, 'notes');
    openOutput({ name: 'json', file }, noPrint, style, HEADER).end(REPORT);
    expect(readdirSync(join(folder, 'dead')).sort()).toEqual([
      'report.json',
      `report.json.${process.pid}-99.draft`,
      'report.json.notes.draft',
    ]);
  });

  it('writes through a link to the file behind it, and keeps its permissions', () => {
    const file = join(folder, 'behind.json');
    writeFileSync(file, 'earlier', { mode: 0o600 });
    symlinkSync(file, join(folder, 'link.json'));
    openOutput({ name: 'json', file: join(folder, 'link.json') }, noPrint, style, HEADER).end(REPORT);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(REPORT);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('writes lines that stand for themselves as they come', () => {
    const file = join(folder, 'lines.ndjson');
    const output = openOutput({ name: 'ndjson', file }, noPrint, style, HEADER);
    output.done(PHOTO);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ ...HEADER, ...PHOTO });
    output.discard();
  });

  it('finds out at once that a path cannot be written', () => {
    expect(() => openOutput({ name: 'json', file: folder }, noPrint, style, HEADER)).toThrow(UsageError);
    expect(() => openOutput({ name: 'json', file: '/dev/null/a/b.json' }, noPrint, style, HEADER)).toThrow(
      'Expected a file that can be written for the report but received /dev/null/a/b.json',
    );
  });
});
