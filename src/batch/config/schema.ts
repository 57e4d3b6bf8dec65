/** The configuration's schema: it reads a configuration, and makes the JSON Schema for editors. */
import * as z from 'zod/mini';
import { RULES, type RuleId } from '../../core/rules/index.ts';
import { presetSchema, rulesSchema } from '../../settings/checkSettings.ts';
import { anyText, expected, flag, list, object, optional, read, share, text } from '../../settings/schema.ts';
import { readToday } from '../personal.ts';
import type { Config } from './config.ts';

const GLOBS = z
  .union([text(), list(text()).check(z.minLength(1, expected('at least one glob')))], expected('a glob'))
  .check(z.describe('Globs, relative to the folder of this file.'));

const OVERRIDE = object({
  files: GLOBS,
  preset: optional(presetSchema()),
  rules: optional(rulesSchema(RULES)),
});

const BUDGET = object({ maxFalseAlarmRate: optional(share()), maxMissRate: optional(share()) });

const CONFIG = object({
  $schema: optional(anyText()),
  preset: optional(presetSchema()),
  rules: optional(rulesSchema(RULES)),
  overrides: optional(list(OVERRIDE).check(z.describe('Other settings for some photos; later ones win.'))),
  today: optional(
    text().check(
      z.describe(
        'The day on which documents must be valid, YYYY-MM-DD, or now. Without it, expiry dates are not judged.',
      ),
    ),
  ),
  includeReading: optional(
    flag().check(z.describe('Whether reports say what documents say: names, numbers and dates.')),
  ),
  expectations: optional(
    text().check(
      z.describe('A manifest (.json, .jsonl or .csv) that says what is expected of each photo, or folders.'),
    ),
  ),
  budgets: optional(
    object(byRule(optional(BUDGET))).check(
      z.describe('How often a rule may be wrong about the photos that say what is expected of it.'),
    ),
  ),
});

/**
 * Reads a configuration of unknown origin.
 *
 * @param origin how errors call it, such as `clearshot.config.json`
 * @throws {UsageError} at the first key, rule, limit or value that cannot be understood
 */
export function readConfig(value: unknown, origin: string): Config {
  const config = read<Config>(CONFIG, value, origin);
  return config.today === undefined
    ? config
    : { ...config, today: readToday(`today in ${origin}`, config.today) };
}

/** Draft 7, which editors know best. */
export function configSchema(): object {
  return {
    title: 'Configuration of clearshot',
    ...z.toJSONSchema(CONFIG, { target: 'draft-7', io: 'input' }),
  };
}

function byRule<T>(value: T): Record<RuleId, T> {
  return Object.fromEntries(RULES.map(({ id }) => [id, value])) as Record<RuleId, T>;
}
