/** Checks values of unknown origin against their schema; what does not fit is said in a sentence. */
import type * as z from 'zod/mini';
import { UsageError } from './usageError.ts';

/** Most letters of what was received. */
const MOST_SHOWN = 60;

/**
 * The value itself, once it fits: nothing of it is left out or put in another order.
 *
 * @param where how errors call it, such as `line 3 of report.ndjson`
 * @throws {UsageError} with the first place that does not fit
 */
export function validate<Schema extends z.ZodMiniType>(
  schema: Schema,
  value: unknown,
  where: string,
): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return value as z.output<Schema>;
  const issue = result.error.issues[0]!;
  const place = issue.path.length > 0 ? `${pathOf(issue.path)} of ${where}` : where;
  const received = issue.path.reduce<unknown>(
    (inside, key) => (inside as Record<PropertyKey, unknown> | null | undefined)?.[key],
    value,
  );
  throw new UsageError(`Expected ${expectedBy(issue)} for ${place} but received ${shown(received)}`);
}

/** `photos[3].rules[0].id` */
function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i > 0 ? '.' : ''}${String(key)}`))
    .join('');
}

function expectedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return WORDS[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.map((value) => JSON.stringify(value)).join(' or ');
    case 'too_small':
      return `at least ${issue.minimum}`;
    case 'too_big':
      return `at most ${issue.maximum}`;
    case 'custom':
      return issue.message;
    default:
      return 'another kind of value';
  }
}

const WORDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  object: 'an object',
  record: 'an object',
  array: 'a list',
  tuple: 'a list',
};

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}
