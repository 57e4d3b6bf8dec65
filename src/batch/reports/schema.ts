/** What a report of this program looks like, for reading those that anybody may have written. */
import * as z from 'zod/mini';
import type { Budget, Drift, PhotoReport, RuleResult } from '../../core/report.ts';
import { SCHEMA_VERSION } from '../../core/report.ts';
import { anyText, expected, list, name, number, openObject, record, share } from '../../settings/schema.ts';
import type { ReportHeader } from '../reporters/reporter.ts';

const amount = (what: string) => z.number(expected(what)).check(z.gte(0, expected(what)));
const size = z
  .int(expected('a whole number of pixels'))
  .check(z.gte(0, expected('a whole number of pixels')));
const milliseconds = amount('a number of milliseconds');
const measuredValue = z.custom<number | string | null>(
  (value) => value === null || typeof value === 'number' || typeof value === 'string',
  expected('a number, a text or null'),
);
const point = z.tuple([number(), number()], expected('a point'));

const message = openObject({ id: anyText(), problem: anyText(), advice: anyText() });

const rule = openObject({
  id: anyText(),
  outcome: name(['passed', 'failed', 'cantTell', 'notApplicable']),
  level: z.nullable(name(['minor', 'major'])),
  severity: name(['error', 'warn']),
  risk: z.nullable(share()),
  measured: record(measuredValue),
  limits: record(number()),
  message: z.nullable(message),
  hints: list(message),
  regions: list(openObject({ polygon: list(point) })),
  ms: milliseconds,
}) satisfies z.ZodMiniType<RuleResult>;

const expectation = openObject({
  status: name(['asExpected', 'unexpectedFailure', 'missingFailure']),
  rules: list(anyText()),
  mustFail: list(anyText()),
  mustPass: list(anyText()),
});

/** One photo; more than is named here may come with it, as data. */
export const PHOTO = openObject({
  file: anyText(),
  width: size,
  height: size,
  outcome: name(['pass', 'warn', 'fail', 'error']),
  error: z.nullable(openObject({ code: anyText(), message: anyText() })),
  document: z.nullable(
    openObject({ quad: z.tuple([point, point, point, point], expected('four points')), confidence: share() }),
  ),
  rules: list(rule),
  fixFirst: z.nullable(anyText()),
  expectation: z.nullable(expectation),
  timings: openObject({ decode: milliseconds, locate: milliseconds, total: milliseconds }),
}).check(
  z.refine(({ outcome, error }) => (outcome === 'error') === (error !== null), {
    path: ['outcome'],
    ...expected('error where there is an error, and only there,', (photo) => Object(photo).outcome),
  }),
) satisfies z.ZodMiniType<PhotoReport>;

const budget = openObject({
  maxFalseAlarmRate: z.exactOptional(share()),
  maxMissRate: z.exactOptional(share()),
}) satisfies z.ZodMiniType<Budget>;

/** What every report, and every line of one, begins with. */
export const HEADER = openObject({
  schemaVersion: z.literal(SCHEMA_VERSION, expected(String(SCHEMA_VERSION))),
  tool: openObject({ name: z.literal('clearshot', expected('clearshot')), version: anyText() }),
  preset: anyText(),
  budgets: z.exactOptional(record(budget)),
}) satisfies z.ZodMiniType<ReportHeader>;

/** What changed since an earlier report. */
export const DRIFT = openObject({
  added: list(anyText()),
  removed: list(anyText()),
  flipped: list(
    openObject({ file: anyText(), rule: z.nullable(anyText()), before: anyText(), after: anyText() }),
  ),
  moved: list(
    openObject({
      file: anyText(),
      rule: anyText(),
      measured: anyText(),
      before: measuredValue,
      after: measuredValue,
    }),
  ),
}) satisfies z.ZodMiniType<Drift>;
