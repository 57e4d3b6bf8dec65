import { createColors } from 'picocolors';
import { expect, it } from 'vitest';
import { json } from '../../../../src/batch/reporters/json.ts';
import { assembleReport } from '../../../../src/core/report.ts';
import { failedOf, reportOf } from '../../../support/results.ts';

it('is the report, whatever the names of the files', () => {
  const photos = ['ü\n"\\🪪.jpg', 'a.jpg'].map((file) =>
    reportOf([failedOf('blur', 'blur is wrong', 'Mend blur')], { file: file }),
  );
  const report = assembleReport(photos, 'standard', '1.2.3');
  const written = json.end(report, { colors: createColors(false), nameWidth: 0 });
  expect(JSON.parse(written)).toEqual(report);
  expect(written.endsWith('}\n')).toBe(true);
});

it('comes in pieces that a text can hold, as JSON.stringify would write it', () => {
  const report = assembleReport(
    ['a', 'b'].map((file) => reportOf([], { file })),
    'standard',
    '1.2.3',
  );
  const pieces = [...json.pieces!(report)];
  expect(pieces.join('')).toBe(`${JSON.stringify(report, null, 2)}\n`);
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(1000);
});

it('shows what would turn or steer the text, without changing what it says', () => {
  const report = assembleReport([reportOf([], { file: 'a\u202egpj.exe\u009b' })], 'standard', '1.2.3');
  const written = json.end(report, { colors: createColors(false), nameWidth: 0 });
  expect(written).toContain('a\\u202egpj.exe\\u009b');
  expect(JSON.parse(written)).toEqual(report);
});
