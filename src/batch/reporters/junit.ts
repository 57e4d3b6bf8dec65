import { posix } from 'node:path';
import type { PhotoReport } from '../../core/report.ts';
import { type Finding, findingsOf, reportFindings } from './findings.ts';
import type { Reporter } from './reporter.ts';
import { type Element, toXml } from './xml.ts';

/** A suite for each folder, a case for each photo and rule; what goes beyond single photos has a suite of its own. */
export const junit: Reporter = {
  description: 'JUnit XML for the test views of CI servers',
  end(report) {
    const folders = new Map<string, PhotoReport[]>();
    for (const photo of report.photos) {
      const folder = posix.dirname(photo.file);
      const inside = folders.get(folder) ?? [];
      folders.set(folder, inside);
      inside.push(photo);
    }
    const suites = [...folders].map(([folder, photos]) => {
      const findings = photos.flatMap((photo) => findingsOf(photo, report.budgets));
      return suiteOf(folder, findings, secondsOf(photos));
    });
    const beyond = reportFindings(report);
    if (beyond.length > 0) suites.push(suiteOf('comparison', beyond, seconds(0)));
    const all = [...report.photos.flatMap((photo) => findingsOf(photo, report.budgets)), ...beyond];
    return toXml({
      name: 'testsuites',
      attributes: { name: 'clearshot', ...totals(all), time: secondsOf(report.photos) },
      children: suites,
    });
  },
};

function suiteOf(name: string, findings: readonly Finding[], time: string): Element {
  const skipped = findings.filter(({ verdict }) => verdict === 'skipped').length;
  return {
    name: 'testsuite',
    attributes: { name, ...totals(findings), skipped, time },
    children: findings.map(caseOf),
  };
}

function totals(findings: readonly Finding[]): Record<string, number> {
  const count = (verdict: string) => findings.filter((finding) => finding.verdict === verdict).length;
  return { tests: findings.length, failures: count('failed'), errors: count('unreadable') };
}

function caseOf(finding: Finding): Element {
  const { file, rule, result } = finding;
  return {
    name: 'testcase',
    attributes: {
      name: `${file === null ? 'all photos' : posix.basename(file)}: ${rule ?? 'photo'}`,
      classname: file === null ? '.' : posix.dirname(file),
      time: result ? seconds(result.ms) : undefined,
    },
    children: detailOf(finding),
  };
}

/** A failure breaks the build, an error is a photo that nobody saw, and what is not measured is skipped. */
function detailOf({ verdict, text, result }: Finding): Element[] {
  switch (verdict) {
    case 'passed':
      return [];
    case 'failed':
      return [element('failure', { message: text, type: result?.message?.id ?? 'expectation' })];
    case 'unreadable':
      return [element('error', { message: text, type: 'unreadable' })];
    case 'skipped':
      return [element('skipped', { message: text, type: result!.outcome })];
    case 'warned':
      return [element('system-out', {}, `Warning: ${text}`)];
    case 'expected':
      return [element('system-out', {}, `Failed as expected: ${text}`)];
  }
}

function element(name: string, attributes: Element['attributes'], text?: string): Element {
  return { name, attributes, children: text === undefined ? [] : [text] };
}

function secondsOf(photos: readonly PhotoReport[]): string {
  return seconds(photos.reduce((sum, { timings }) => sum + timings.total, 0));
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}
