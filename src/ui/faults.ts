import type { PhotoFault } from '../core/report.ts';
import type { Strings } from '../languages/texts.ts';
import { strings } from './strings.ts';

/** The fault of something that was thrown: that the engine did not come, or something else. */
export function faultOf(error: unknown): PhotoFault {
  const isEngine = error instanceof Error && error.name === 'EngineError';
  return { code: isEngine ? 'engine' : 'other', message: String(error) };
}

/** What a fault's code means to a person, and what to do about it. */
export function faultText(code: string): Strings['faults']['other'] {
  const faults: Readonly<Record<string, Strings['faults']['other']>> = strings.faults;
  return Object.hasOwn(faults, code) ? faults[code]! : strings.faults.other;
}
