/** The JSON Schema of the configuration, made from the registry of rules. */
import { PRESETS } from '../../core/presets.ts';
import { RULES } from '../../core/rules/index.ts';
import type { Rule } from '../../core/rules/rule.ts';
import { SEVERITIES } from '../names.ts';
import { BUDGET_KEYS } from './read.ts';

type Schema = Record<string, unknown>;

/** Draft 7, which editors know best. */
export function configSchema(): Schema {
  const rules = RULES;
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of clearshot',
    ...object({
      $schema: { type: 'string' },
      preset: ref('preset'),
      rules: ref('rules'),
      overrides: {
        description: 'Other settings for some photos; later ones win.',
        type: 'array',
        items: {
          ...object({ files: ref('globs'), preset: ref('preset'), rules: ref('rules') }),
          required: ['files'],
        },
      },
      expectations: {
        description:
          'A manifest (.json, .jsonl or .csv) that says what is expected of each photo, or folders.',
        type: 'string',
        minLength: 1,
      },
      budgets: {
        description: 'How often a rule may be wrong about the photos that say what is expected of it.',
        ...object(Object.fromEntries(rules.map(({ id }) => [id, ref('budget')]))),
      },
    }),
    definitions: {
      preset: { description: 'How strictly photos are judged.', enum: PRESETS },
      globs: {
        description: 'Globs, relative to the folder of this file.',
        anyOf: [text(), { type: 'array', items: text(), minItems: 1 }],
      },
      rules: object(Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)]))),
      budget: object(
        Object.fromEntries(BUDGET_KEYS.map((key) => [key, { type: 'number', minimum: 0, maximum: 1 }])),
      ),
    },
  };
}

function ruleSchema(rule: Rule): Schema {
  const limits = Object.entries(rule.limits).map(([name, value]) => [
    name,
    { description: `Default: ${value}`, type: 'number' },
  ]);
  return {
    description: `${rule.title}. ${rule.description}`,
    anyOf: [
      { enum: SEVERITIES },
      {
        type: 'array',
        items: [{ enum: SEVERITIES }, object(Object.fromEntries(limits))],
        minItems: 1,
        maxItems: 2,
      },
    ],
  };
}

const object = (properties: Schema): Schema => ({ type: 'object', additionalProperties: false, properties });
const ref = (name: string): Schema => ({ $ref: `#/definitions/${name}` });
const text = (): Schema => ({ type: 'string', minLength: 1 });
