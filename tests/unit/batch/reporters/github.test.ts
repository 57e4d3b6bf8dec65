import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable } from '../../../../src/batch/reporters/escape.ts';
import { reporters } from '../../../../src/batch/reporters/render.ts';
import { buildReport } from '../../../../src/batch/reports/merge.ts';
import { fileName, HEADER } from '../../../support/arbitraries.ts';
import { PLAIN } from '../../../support/comparedReport.ts';
import { failedOf, reportOf } from '../../../support/results.ts';

const failing = (file: string) => reportOf([failedOf('blur', 'It is blurred', 'Hold still')], { file });

describe('github', () => {
  it('annotates the worst first', () => {
    expect(reporters.github(PLAIN).split('\n').slice(0, 5)).toEqual([
      '::error file=b/unreadable.jpg,title=Unreadable photo::Expected a photo',
      '::error file=a/failed.jpg,title=Photo rule blur::It is blurred. Hold still',
      '::error file=b/surprise.jpg,title=Photo rule blur::Expected blur to pass but it failed: It is blurred. Hold still',
      '::error file=b/missing.jpg,title=Photo rule blur::Expected blur to fail but it passed',
      '::warning file=a/failed.jpg,title=Photo rule tilt::It is tilted. Hold it flat',
    ]);
  });

  it('stops at ten, and says how many there are', () => {
    const photos = Array.from({ length: 13 }, (_, i) => failing(`${i}.jpg`));
    const lines = reporters.github(buildReport(photos, HEADER)).trim().split('\n');
    expect(lines).toHaveLength(11);
    expect(lines.at(-1)).toBe('::notice title=Clearshot::+3 more: see the summary of this step');
  });

  it('keeps any file name inside its annotation', () => {
    const property = fc.property(fileName, (file) => {
      const text = reporters.github(buildReport([failing(file)], HEADER));
      const [, name] = /^::error file=([^,:\r\n]*),title=Photo rule blur::It is blurred\. Hold still\n$/.exec(
        text,
      )!;
      const unescaped = name!.replace(/%(0D|0A|3A|2C|25)/g, (_, code) =>
        String.fromCharCode(parseInt(code, 16)),
      );
      // Lines are kept apart by the runner's own codes; what else nobody would see is shown.
      const shown = file.split(/([\r\n])/).map((part, i) => (i % 2 ? part : printable(part)));
      expect(unescaped).toBe(shown.join(''));
    });
    fc.assert(property);
  });

  it('says nothing where nothing needs a look', () => {
    expect(reporters.github(buildReport([reportOf([])], HEADER))).toBe('');
  });
});
