import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reporters } from '../../../../src/batch/reporters/render.ts';
import { buildReport } from '../../../../src/batch/reports/merge.ts';
import { openOutputs } from '../../../../src/cli/output/openOutputs.ts';
import type { ReporterChoice } from '../../../../src/cli/output/outputs.ts';
import { HEADER } from '../../../support/arbitraries.ts';
import { temporaryFolder } from '../../../support/folder.ts';
import { reportOf } from '../../../support/results.ts';

const { path: folder } = temporaryFolder('open-outputs');

const PHOTOS = ['b', 'a'].map((file) => reportOf([], { file }));
const REPORT = buildReport(PHOTOS, HEADER);

/** Runs outputs over the photos, and gives what a person sees. */
function run(choices: readonly ReporterChoice[]) {
  let printed = '';
  const complaints: string[] = [];
  const outputs = openOutputs({
    choices,
    print: (text) => {
      printed += text;
    },
    complain: (sentence) => complaints.push(sentence),
    names: [],
    header: HEADER,
  });
  for (const photo of PHOTOS) outputs.done(photo);
  for (const photo of REPORT.photos) outputs.photo(photo);
  return { isWritten: outputs.end(REPORT), printed, complaints };
}

describe('openOutputs', () => {
  it('writes to all of them: lines that stand for themselves as they come, the others in order', () => {
    const file = join(folder, 'lines.ndjson');
    const result = run([
      { name: 'text', file: undefined },
      { name: 'ndjson', file },
    ]);
    expect(result).toEqual({ isWritten: true, printed: reporters.text(REPORT), complaints: [] });
    const names = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).file);
    expect(names).toEqual(['b', 'a']);
  });

  it('does without one whose path cannot be written, and tells of it', () => {
    const json = join(folder, 'report.json');
    const { isWritten, printed, complaints } = run([
      { name: 'junit', file: '/dev/null/report.xml' },
      { name: 'json', file: json },
    ]);
    expect(isWritten).toBe(false);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toContain(
      'Expected a file that can be written for the report but received /dev/null/report.xml',
    );
    expect(JSON.parse(readFileSync(json, 'utf8'))).toEqual(REPORT);
    expect(printed).toBe(reporters.junit(REPORT));
  });

  it.runIf(existsSync('/dev/full'))(
    'prints what a full disk does not take, unless something is printed anyhow',
    () => {
      const full = { name: 'ndjson', file: '/dev/full' } as const;
      const alone = run([full]);
      expect(alone).toMatchObject({ isWritten: false, printed: reporters.ndjson(REPORT) });
      expect(alone.complaints[0]).toContain('ENOSPC');
      const beside = run([full, { name: 'dot', file: undefined }]);
      expect(beside).toMatchObject({ isWritten: false, printed: reporters.dot(REPORT) });
    },
  );
});
