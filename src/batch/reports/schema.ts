/** What a report of this program looks like, for reading those that anybody may have written. */
import * as z from 'zod/mini';
import type { Budget, Drift, PhotoReport, RuleResult } from '../../core/report.ts';
import { SCHEMA_VERSION } from '../../core/report.ts';
import type { ReportHeader } from '../reporters/reporter.ts';

const text = z.string();
const number = z.number();
const size = z.int().check(z.nonnegative());
const share = z.number().check(z.minimum(0), z.maximum(1));
const milliseconds = z.number().check(z.nonnegative());
const measuredValue = z.union([z.number(), z.string(), z.null()]);
const point = z.tuple([number, number]);

const message = z.object({ id: text, problem: text, advice: text });

const rule = z.looseObject({
  id: text,
  outcome: z.enum(['passed', 'failed', 'cantTell', 'notApplicable']),
  level: z.nullable(z.enum(['minor', 'major'])),
  severity: z.enum(['error', 'warn']),
  risk: z.nullable(share),
  measured: z.record(text, measuredValue),
  limits: z.record(text, number),
  message: z.nullable(message),
  hints: z.array(message),
  regions: z.array(z.object({ polygon: z.array(point) })),
  ms: milliseconds,
}) satisfies z.ZodMiniType<RuleResult>;

const expectation = z.object({
  status: z.enum(['asExpected', 'unexpectedFailure', 'missingFailure']),
  rules: z.array(text),
  mustFail: z.array(text),
  mustPass: z.array(text),
});

/** One photo; more than is named here may come with it, as data. */
export const PHOTO = z
  .looseObject({
    file: text,
    width: size,
    height: size,
    outcome: z.enum(['pass', 'warn', 'fail', 'error']),
    error: z.nullable(z.object({ code: text, message: text })),
    document: z.nullable(z.object({ quad: z.tuple([point, point, point, point]), confidence: share })),
    rules: z.array(rule),
    fixFirst: z.nullable(text),
    expectation: z.nullable(expectation),
    timings: z.object({ decode: milliseconds, locate: milliseconds, total: milliseconds }),
  })
  .check(
    z.refine(({ outcome, error }) => (outcome === 'error') === (error !== null), {
      path: ['outcome'],
      message: 'error where there is an error, and only there',
    }),
  ) satisfies z.ZodMiniType<PhotoReport>;

const budget = z.object({
  maxFalseAlarmRate: z.exactOptional(share),
  maxMissRate: z.exactOptional(share),
}) satisfies z.ZodMiniType<Budget>;

/** What every report, and every line of one, begins with. */
export const HEADER = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  tool: z.object({ name: z.literal('clearshot'), version: text }),
  preset: text,
  budgets: z.exactOptional(z.record(text, budget)),
}) satisfies z.ZodMiniType<ReportHeader>;

/** What changed since an earlier report. */
export const DRIFT = z.object({
  added: z.array(text),
  removed: z.array(text),
  flipped: z.array(z.object({ file: text, rule: z.nullable(text), before: text, after: text })),
  moved: z.array(
    z.object({ file: text, rule: text, measured: text, before: measuredValue, after: measuredValue }),
  ),
}) satisfies z.ZodMiniType<Drift>;
