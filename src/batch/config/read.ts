/** Reads a configuration of unknown origin; every error names the place and the nearest valid name. */
import { PRESETS } from '../../core/presets.ts';
import type { Budget } from '../../core/report.ts';
import { RULES } from '../../core/rules/index.ts';
import type { Rule } from '../../core/rules/rule.ts';
import { RULE_IDS, readName, SEVERITIES } from '../names.ts';
import { UsageError } from '../usageError.ts';
import type { Config, Override, RuleSetting, RuleSettings } from './config.ts';

export const CONFIG_KEYS = ['$schema', 'preset', 'rules', 'overrides', 'expectations', 'budgets'] as const;
export const OVERRIDE_KEYS = ['files', 'preset', 'rules'] as const;
export const BUDGET_KEYS = ['maxFalseAlarmRate', 'maxMissRate'] as const;

/**
 * @param origin how errors call it, such as `clearshot.config.json`
 * @throws {UsageError} at the first key, rule, limit or value that cannot be understood
 */
export function readConfig(value: unknown, origin: string): Config {
  const config: Config = {};
  for (const [key, entry] of entriesOf(value, origin)) {
    const where = `${key} in ${origin}`;
    switch (readName(`a key of ${origin}`, key, CONFIG_KEYS)) {
      case '$schema':
        break;
      case 'preset':
        config.preset = readName(where, readText(entry, where), PRESETS);
        break;
      case 'rules':
        config.rules = readRules(entry, where);
        break;
      case 'overrides':
        config.overrides = readList(entry, where).map((override, i) =>
          readOverride(override, `overrides[${i}] in ${origin}`),
        );
        break;
      case 'expectations':
        config.expectations = readText(entry, where);
        break;
      case 'budgets':
        config.budgets = readBudgets(entry, where);
        break;
    }
  }
  return config;
}

function readOverride(value: unknown, where: string): Override {
  const override: Override = { files: [] };
  for (const [key, entry] of entriesOf(value, where)) {
    const place = `${key} of ${where}`;
    switch (readName(`a key of ${where}`, key, OVERRIDE_KEYS)) {
      case 'files':
        override.files = readGlobs(entry, place);
        break;
      case 'preset':
        override.preset = readName(place, readText(entry, place), PRESETS);
        break;
      case 'rules':
        override.rules = readRules(entry, place);
        break;
    }
  }
  if (override.files.length === 0) throw wrong('at least one glob', `files of ${where}`, undefined);
  return override;
}

function readRules(value: unknown, where: string): RuleSettings {
  const rules: RuleSettings = {};
  for (const [key, entry] of entriesOf(value, where)) {
    const id = readName(`a rule of ${where}`, key, RULE_IDS);
    const rule: Rule = RULES.find((each) => each.id === id)!;
    rules[id] = readRule(entry, rule, `rule ${id} of ${where}`);
  }
  return rules;
}

function readRule(value: unknown, rule: Rule, where: string): RuleSetting {
  if (!Array.isArray(value)) return readName(where, readText(value, where), SEVERITIES);
  if (value.length < 1 || value.length > 2) throw wrong('[severity, limits]', where, value);
  const severity = readName(where, readText(value[0], where), SEVERITIES);
  const limits: Record<string, number> = {};
  for (const [name, limit] of entriesOf(value[1] ?? {}, where)) {
    readName(`a limit of ${where}`, name, Object.keys(rule.limits));
    limits[name] = readNumber(limit, `${name} of ${where}`);
  }
  return [severity, limits];
}

function readBudgets(value: unknown, where: string): NonNullable<Config['budgets']> {
  const budgets: NonNullable<Config['budgets']> = {};
  for (const [key, entry] of entriesOf(value, where)) {
    const id = readName(`a rule of ${where}`, key, RULE_IDS);
    budgets[id] = readBudget(entry, `rule ${id} of ${where}`);
  }
  return budgets;
}

function readBudget(value: unknown, where: string): Budget {
  const budget: Budget = {};
  for (const [key, entry] of entriesOf(value, where)) {
    const name = readName(`a key of ${where}`, key, BUDGET_KEYS);
    const share = readNumber(entry, `${key} of ${where}`);
    if (share < 0 || share > 1) throw wrong('a share from 0 to 1', `${key} of ${where}`, entry);
    budget[name] = share;
  }
  return budget;
}

function entriesOf(value: unknown, where: string): [string, unknown][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw wrong('an object', where, value);
  }
  return Object.entries(value);
}

function readList(value: unknown, where: string): unknown[] {
  if (!Array.isArray(value)) throw wrong('a list', where, value);
  return value;
}

function readGlobs(value: unknown, where: string): string[] {
  const globs = Array.isArray(value) ? value : [value];
  return globs.map((glob) => readText(glob, where));
}

function readText(value: unknown, where: string): string {
  if (typeof value !== 'string' || value === '') throw wrong('a text', where, value);
  return value;
}

function readNumber(value: unknown, where: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw wrong('a number', where, value);
  return value;
}

function wrong(expected: string, where: string, received: unknown): UsageError {
  const text = received === undefined ? 'nothing' : JSON.stringify(received);
  return new UsageError(`Expected ${expected} for ${where} but received ${text}`);
}
