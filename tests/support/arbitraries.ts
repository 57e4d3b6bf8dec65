/** Any report, for property tests: rules from the registry, names and numbers from anywhere. */
import fc from 'fast-check';
import { buildReport } from '../../src/batch/reports/merge.ts';
import {
  type MeasuredValue,
  type PhotoReport,
  photoOutcome,
  type Report,
  type RuleResult,
  SCHEMA_VERSION,
  unreadablePhoto,
} from '../../src/core/report.ts';
import { RULES } from '../../src/core/rules/index.ts';
import type { Rule } from '../../src/core/rules/rule.ts';

/** What every report of these begins with. */
export const HEADER = {
  schemaVersion: SCHEMA_VERSION,
  tool: { name: 'clearshot', version: '1.2.3' },
  preset: 'standard',
} as const;

// fast-check's own takes seconds to set up.
const character = fc
  .oneof(
    fc.integer({ min: 0, max: 0x2fff }),
    fc.integer({ min: 0, max: 0xd7ff }),
    fc.integer({ min: 0xe000, max: 0x10ffff }),
  )
  .map((code) => String.fromCodePoint(code));

/** Any text that is well-formed. */
export const anyText: fc.Arbitrary<string> = fc.string({ unit: character });

/** A name that a file may have: anything but NUL, control characters and emoji above all. */
export const fileName: fc.Arbitrary<string> = fc
  .oneof(
    anyText,
    fc.string({
      unit: fc.constantFrom(
        '\n',
        '\r',
        '\t',
        '\u0001',
        '\u001b',
        '&',
        '<',
        '>',
        '"',
        "'",
        ']',
        '%',
        '\\',
        'u',
        '0',
        '/',
        ',',
        ':',
        '🪪',
        'é',
        '\u2028',
      ),
    }),
  )
  .map((name) => name.replaceAll('\0', ''))
  .filter((name) => name !== '');

// JSON has no negative zero.
const number = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => value + 0);

const message = fc.record({
  id: fc.string({ minLength: 1 }),
  problem: anyText,
  advice: fc.string(),
});

function ruleResult(rule: Rule): fc.Arbitrary<RuleResult> {
  const value: fc.Arbitrary<MeasuredValue> = fc.oneof(number, fc.constant(null), fc.string());
  return fc.record({
    id: fc.constant(rule.id),
    outcome: fc.constantFrom('passed', 'failed', 'cantTell', 'notApplicable'),
    level: fc.constantFrom('minor', 'major', null),
    severity: fc.constantFrom('error', 'warn'),
    risk: fc.oneof(
      fc.double({ min: 0, max: 1, noNaN: true }).map((risk) => risk + 0),
      fc.constant(null),
    ),
    measured: fc.record(Object.fromEntries(Object.keys(rule.units).map((name) => [name, value]))),
    limits: fc.constant(rule.limits),
    message: fc.option(message),
    hints: fc.array(message, { maxLength: 1 }),
    regions: fc.constant([]),
    ms: fc.nat(),
  });
}

const rules = fc.tuple(...RULES.map(ruleResult));

const timings = fc.record({ decode: fc.nat(), locate: fc.nat(), total: fc.nat() });

/** A photo that was checked, or one that could not be read. */
export const photoReport: fc.Arbitrary<PhotoReport> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ file: fileName, rules, timings }).map(checked) },
  {
    weight: 1,
    arbitrary: fileName.map((file) => unreadablePhoto(file, { code: 'empty', message: 'Expected X' })),
  },
);

function checked({ file, rules, timings }: Pick<PhotoReport, 'file' | 'rules' | 'timings'>): PhotoReport {
  return {
    file,
    width: 1600,
    height: 1200,
    outcome: photoOutcome(rules),
    error: null,
    document: null,
    rules,
    fixFirst: rules.find(({ outcome }) => outcome === 'failed')?.id ?? null,
    expectation: null,
    timings,
  };
}

/** Photos, each with a name of its own. */
export const photoReports: fc.Arbitrary<PhotoReport[]> = fc.uniqueArray(photoReport, {
  selector: ({ file }) => file,
  maxLength: 8,
});

/** A whole report. */
export const report: fc.Arbitrary<Report> = photoReports.map((photos) => buildReport(photos, HEADER));
