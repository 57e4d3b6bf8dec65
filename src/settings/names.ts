/** Reads names; every error lists the valid ones and asks for the nearest. */
import type { Severity } from '../core/report.ts';
import { didYouMean } from './suggest.ts';
import { UsageError } from './usageError.ts';

export const SEVERITIES: readonly Severity[] = ['error', 'warn', 'off'];

/** One of some names, or a {@link UsageError}. */
export function readName<Name extends string>(what: string, value: string, names: readonly Name[]): Name {
  const found = names.find((name) => name === value);
  if (found) return found;
  throw new UsageError(
    `Expected ${oneOf(names)} for ${what} but received ${JSON.stringify(value)}${didYouMean(value, names)}`,
  );
}

/** `a, b or c`. */
export function oneOf(names: readonly string[]): string {
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
