import type { Strings } from '../languages/texts.ts';
import { strings } from './strings.ts';

/** What a fault's code means to a person, and what to do about it. */
export function faultText(code: string): Strings['faults']['other'] {
  const faults: Readonly<Record<string, Strings['faults']['other']>> = strings.faults;
  return Object.hasOwn(faults, code) ? faults[code]! : strings.faults.other;
}
