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
