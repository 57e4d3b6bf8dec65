import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { histogramsOf } from '../../../../../src/batch/reporters/html/histogram.ts';
import { SCRIPT, STYLES } from '../../../../../src/batch/reporters/html/htmlParts.ts';
import { reporters } from '../../../../../src/batch/reporters/render.ts';
import { buildReport } from '../../../../../src/batch/reports/merge.ts';
import { RULES } from '../../../../../src/core/rules/index.ts';
import { fileName, HEADER, photoReports } from '../../../../support/arbitraries.ts';
import { COMPARED, PLAIN } from '../../../../support/comparedReport.ts';
import { failedOf, reportOf, resultOf } from '../../../../support/results.ts';

describe('html', () => {
  it('asks for nothing from anywhere', () => {
    const text = reporters.html(COMPARED);
    expect(text).toContain("default-src 'none'");
    expect(text).not.toMatch(/(src|href)="(?!data:)|@import|url\(|https?:/);
    expect(`${SCRIPT}${STYLES}`).not.toContain('</');
  });

  it('runs its own script and style and no other, and lets no script make text into code', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(reporters.html(PLAIN))![1]!;
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(policy).toContain(`script-src ${hash(SCRIPT)}`);
    expect(policy).toContain(`style-src ${hash(STYLES)}`);
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types 'none'");
    expect(policy).not.toContain('unsafe');
  });

  it('writes every value as text, whatever its type says', () => {
    const bad = '"><script>alert(1)</script>';
    const photo = { ...PLAIN.photos[0]!, outcome: bad, width: bad, height: 1 } as never;
    const text = reporters.html({
      ...PLAIN,
      photos: [photo],
      summary: { ...PLAIN.summary, photos: bad as never },
    });
    expect(text).not.toContain('<script>alert');
  });

  it('has a row for each photo, with what the filter asks for', () => {
    const rows = reporters.html(PLAIN).match(/<tr data.*/g)!;
    expect(rows).toHaveLength(8);
    expect(rows[0]).toContain('data-outcome="fail" data-rules="blur tilt" data-surprise=""');
    expect(rows[6]).toContain('data-surprise="yes"');
  });

  it('says what changed, and which budgets do not hold', () => {
    expect(reporters.html(COMPARED)).toContain('Over budget: blur 100% false alarms');
  });

  it('has thumbnails only when it is given some', () => {
    expect(reporters.html(PLAIN)).not.toContain('<img');
    const thumbnails = new Map([['a/passed.jpg', 'data:image/jpeg;base64,AAAA']]);
    expect(
      reporters.html(PLAIN, { thumbnails }).match(/<img src="data:image\/jpeg;base64,AAAA"/g),
    ).toHaveLength(1);
  });

  it('keeps any file name out of its markup', () => {
    const property = fc.property(fileName, (file) => {
      const photo = reportOf([failedOf('blur', file, file)], { file });
      const tags = (text: string) => text.match(/<[^>]*>/g)!.length;
      const plain = reportOf([failedOf('blur', 'a', 'a')], { file: 'a' });
      expect(tags(reporters.html(buildReport([photo], HEADER)))).toBe(
        tags(reporters.html(buildReport([plain], HEADER))),
      );
    });
    fc.assert(property, { numRuns: 50 });
  });
});

describe('histograms', () => {
  const rule = RULES.find(({ figure }) => figure)!;
  const { measured, limit } = rule.figure!;
  const photo = (value: number, i: number) =>
    reportOf([resultOf(rule.id, { measured: { [measured]: value }, limits: { [limit]: 1 } })], {
      file: `${i}`,
    });

  it('count every value once, up to and beyond the limit', () => {
    const [histogram] = histogramsOf([0, 0.5, 1, 1.5, 2].map(photo));
    expect(histogram).toMatchObject({
      rule: rule.id,
      measure: measured,
      limit: { name: limit, value: 1 },
      range: [0, 2],
    });
    expect(histogram!.bins.reduce((sum, count) => sum + count)).toBe(5);
  });

  it('draw whatever was measured', () => {
    const property = fc.property(photoReports, (photos) => {
      expect(reporters.html(buildReport(photos, HEADER))).not.toMatch(/NaN|Infinity|undefined/);
    });
    fc.assert(property, { numRuns: 30 });
  });
});
