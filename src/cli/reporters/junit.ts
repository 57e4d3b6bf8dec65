import { posix } from 'node:path';
import type { PhotoReport } from '../../report.ts';
import { type Finding, findingsOf } from './findings.ts';
import type { Reporter } from './reporter.ts';
import { type Element, toXml } from './xml.ts';

/** A suite for each folder, a case for each photo and rule. */
export const junit: Reporter = {
  description: 'JUnit XML for the test views of CI servers',
  end({ photos }) {
    const folders = new Map<string, PhotoReport[]>();
    for (const photo of photos) {
      const folder = posix.dirname(photo.file);
      folders.set(folder, [...(folders.get(folder) ?? []), photo]);
    }
    const suites = [...folders].map(([folder, inside]) => suiteOf(folder, inside));
    return toXml({
      name: 'testsuites',
      attributes: { name: 'clearshot', ...totals(photos.flatMap(findingsOf)), time: secondsOf(photos) },
      children: suites,
    });
  },
};

function suiteOf(folder: string, photos: readonly PhotoReport[]): Element {
  const findings = photos.flatMap(findingsOf);
  const skipped = findings.filter(({ verdict }) => verdict === 'skipped').length;
  return {
    name: 'testsuite',
    attributes: { name: folder, ...totals(findings), skipped, time: secondsOf(photos) },
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
      name: `${posix.basename(file)}: ${rule ?? 'photo'}`,
      classname: posix.dirname(file),
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
