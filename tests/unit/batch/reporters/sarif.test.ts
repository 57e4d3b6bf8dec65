import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reporters } from '../../../../src/batch/reporters/render.ts';
import { buildReport } from '../../../../src/batch/reports/merge.ts';
import type { Report } from '../../../../src/core/report.ts';
import { RULES } from '../../../../src/core/rules/index.ts';
import { fileName, HEADER, report } from '../../../support/arbitraries.ts';
import { COMPARED, PLAIN } from '../../../support/comparedReport.ts';
import { failedOf, reportOf } from '../../../support/results.ts';

// The schema has a pattern that is none to a regular expression with the flag `u`.
const ajv = addFormats(new Ajv({ strict: false, unicodeRegExp: false }));
const validate = ajv.compile(JSON.parse(readFileSync('tests/data/schemas/sarif-2.1.0-rtm.5.json', 'utf8')));

const runOf = (report: Report) => JSON.parse(reporters.sarif(report)).runs[0];

function expectValid(report: Report): void {
  validate(JSON.parse(reporters.sarif(report)));
  expect(validate.errors).toBeNull();
}

const uriOf = (result: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
  result.locations[0]!.physicalLocation.artifactLocation.uri;

describe('sarif', () => {
  it('is valid for whatever a report says', () => {
    for (const each of [PLAIN, COMPARED]) expectValid(each);
    fc.assert(fc.property(report, expectValid), { numRuns: 30 });
  });

  it('names any file so that its name can be read back', () => {
    const property = fc.property(fileName, (name) => {
      const file = name.replace(/^\/+/, '') || 'a';
      const photo = buildReport([reportOf([failedOf('blur', 'x', 'y')], { file })], HEADER);
      expectValid(photo);
      expect(decodeURIComponent(uriOf(runOf(photo).results[0]))).toBe(file);
    });
    fc.assert(property, { numRuns: 200 });
    const absolute = resolve('a b.jpg');
    const { results } = runOf(
      buildReport([reportOf([failedOf('blur', 'x', 'y')], { file: absolute })], HEADER),
    );
    expect(uriOf(results[0])).toMatch(/^file:\/\/\/.*a%20b\.jpg$/);
  });

  it('describes every rule, has a result for each failure, and a notification for what nobody saw', () => {
    const { tool, results, invocations } = runOf(PLAIN);
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(RULES.map(({ id }) => id));
    expect(
      results.map(
        (result: { ruleId: string; level: string } & Parameters<typeof uriOf>[0]) =>
          `${uriOf(result)} ${result.ruleId} ${result.level}`,
      ),
    ).toEqual([
      'a/failed.jpg blur error',
      'a/failed.jpg tilt warning',
      'a/warned.jpg tilt warning',
      'b/known.jpg blur note',
      'b/missing.jpg blur error',
      'b/surprise.jpg blur error',
    ]);
    expect(results[3].suppressions).toHaveLength(1);
    expect(invocations[0].executionSuccessful).toBe(false);
    expect(invocations[0].toolExecutionNotifications.map(uriOf)).toEqual(['b/unreadable.jpg']);
  });

  it('has a result for a budget that does not hold, and for what changed', () => {
    const texts = runOf(COMPARED)
      .results.slice(-2)
      .map(({ message }: { message: { text: string } }) => message.text);
    expect(texts).toEqual([
      'Over budget: blur 100% false alarms (at most 25%)',
      'passed in the baseline, failed now',
    ]);
  });
});
