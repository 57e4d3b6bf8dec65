import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { reporters } from '../../../../src/batch/reporters/render.ts';
import { buildReport } from '../../../../src/batch/reports/merge.ts';
import type { Report } from '../../../../src/core/report.ts';
import { fileName, HEADER, report } from '../../../support/arbitraries.ts';
import { COMPARED, PLAIN } from '../../../support/comparedReport.ts';
import { failedOf, reportOf } from '../../../support/results.ts';

const SCHEMA = readFileSync('tests/data/schemas/junit-10.xsd', 'utf8');

async function faultsOf(reports: readonly Report[]): Promise<readonly object[]> {
  const xml = reports.map((each, i) => ({ fileName: `${i}.xml`, contents: reporters.junit(each) }));
  return (await validateXML({ xml, schema: SCHEMA })).errors;
}

const lines = (report: Report) =>
  reporters
    .junit(report)
    .split('\n')
    .map((line) => line.trim());

describe('junit', () => {
  it('is valid for whatever a report says', async () => {
    const names = fc.sample(fileName, 300).map((file) => reportOf([failedOf('blur', file, file)], { file }));
    const reports = [PLAIN, COMPARED, buildReport(names, HEADER), ...fc.sample(report, 20)];
    expect(await faultsOf(reports)).toEqual([]);
  });

  it('has a suite for each folder and a case for each photo and rule, counted', () => {
    expect(lines(PLAIN).filter((line) => line.startsWith('<testsuite'))).toEqual([
      '<testsuites name="clearshot" tests="12" failures="3" errors="1" time="2.800">',
      '<testsuite name="a" tests="8" failures="1" errors="0" skipped="2" time="1.600">',
      '<testsuite name="b" tests="4" failures="2" errors="1" skipped="0" time="1.200">',
    ]);
  });

  it('means failure, error and skipped as they are meant', () => {
    const text = reporters.junit(PLAIN);
    expect(text).toContain('<error message="Expected a photo" type="unreadable"/>');
    expect(text).toContain('<failure message="It is blurred. Hold still" type="broken"/>');
    expect(text).toContain('<skipped message="It could not be told" type="cantTell"/>');
    expect(text).toContain('<system-out>Warning: It is tilted. Hold it flat</system-out>');
    expect(text).toContain('<system-out>Failed as expected: It is blurred. Hold still</system-out>');
  });

  it('has what goes beyond single photos in a suite of its own', () => {
    const text = reporters.junit(COMPARED);
    expect(text).toContain(
      '<testsuite name="comparison" tests="2" failures="2" errors="0" skipped="0" time="0.000">',
    );
    expect(text).toContain('<testcase name="all photos: blur" classname=".">');
  });
});
