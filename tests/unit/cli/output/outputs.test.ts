import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

  it('leaves an earlier report alone until there is something to write', () => {
    const file = join(folder, 'earlier.txt');
    writeFileSync(file, 'earlier');
    const output = openOutput({ name: 'text', file }, noPrint, style, HEADER);
    expect(readFileSync(file, 'utf8')).toBe('earlier');
    output.photo(PHOTO);
    expect(readFileSync(file, 'utf8')).toBe('✓ a.jpg\n');
  });

  it('finds out at once that a path cannot be written', () => {
    expect(() => openOutput({ name: 'json', file: folder }, noPrint, style, HEADER)).toThrow(UsageError);
    expect(() => openOutput({ name: 'json', file: '/dev/null/a/b.json' }, noPrint, style, HEADER)).toThrow(
      'Expected a file that can be written for the report but received /dev/null/a/b.json',
    );
  });
});
