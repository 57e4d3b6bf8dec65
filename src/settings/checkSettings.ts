/** The schema of how photos are judged, shared by the configuration, the command line and both libraries. */
import * as z from 'zod/mini';
import { PRESETS } from '../core/presets.ts';
import { parseIsoDate } from '../core/reading/dates.ts';
import type { ExpectedData } from '../core/reading/request.ts';
import type { Rule } from '../core/rules/rule.ts';
import { LANGUAGE_CODES } from '../languages/index.ts';
import { SEVERITIES } from './names.ts';
import { expected, flag, name, number, object, optional, text } from './schema.ts';
import type { CheckSettings } from './settings.ts';

/** What a rule's setting needs to know of it. */
type RuleLimits = Pick<Rule, 'id' | 'limits'> & Partial<Pick<Rule, 'title' | 'description'>>;

/** How strictly photos are judged. */
export const presetSchema = () => name(PRESETS).check(z.describe('How strictly photos are judged.'));

/** Settings of all rules, by their ids. */
export function rulesSchema(rules: readonly RuleLimits[]): z.ZodMiniType<CheckSettings['rules']> {
  const shape = Object.fromEntries(rules.map((rule) => [rule.id, optional(ruleSchema(rule))]));
  return object(shape) as z.ZodMiniType<CheckSettings['rules']>;
}

/** A rule's severity, alone or with limits that stand in for the preset's. */
function ruleSchema({ title, description, limits }: RuleLimits): z.ZodMiniType {
  const limitSchemas = Object.entries(limits).map(([limit, value]) => [
    limit,
    optional(number().check(z.describe(`Default: ${value}`))),
  ]);
  const severity = name(SEVERITIES);
  const withLimits = z.tuple(
    [severity, optional(object(Object.fromEntries(limitSchemas)))],
    expected('[severity, limits]'),
  );
  const both = z.union([severity, withLimits]);
  return title === undefined ? both : both.check(z.describe(`${title}. ${description}`));
}

/** What a person typed; errors do not show it. */
export function typedData(): z.ZodMiniType<ExpectedData> {
  const hidden = (what: string) => ({
    error: () => `Expected ${what} for {place} but received something else`,
  });
  const plain = optional(z.string(hidden('a text')));
  const date = optional(z.custom<string>(isDate, hidden('a date as YYYY-MM-DD')));
  return object({
    surname: plain,
    givenNames: plain,
    documentNumber: plain,
    birthDate: date,
    expiryDate: date,
    nationality: plain,
  }) as z.ZodMiniType<ExpectedData>;
}

const isDate = (value: unknown) => typeof value === 'string' && parseIsoDate(value) !== null;

/** A day. */
const dateText = () => z.custom<string>(isDate, expected('a date as YYYY-MM-DD'));

/**
 * What `createChecker` and each check have in common.
 *
 * @param rules the schema of `rules`; a browser's page does not hold the rules: its worker reads them
 */
export function settingsShape(rules: z.ZodMiniType = z.record(text(), z.unknown(), expected('an object'))) {
  return {
    preset: optional(presetSchema()),
    rules: optional(rules),
    language: optional(name(LANGUAGE_CODES)),
    today: optional(dateText()),
    expected: optional(typedData()),
    includeReading: optional(flag()),
  };
}
