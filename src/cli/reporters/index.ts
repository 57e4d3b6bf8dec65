/** The reporters by name. */
import { json } from './json.ts';
import { text } from './text.ts';

export const REPORTERS = { json, text } as const;

/** Name of a reporter. */
export type ReporterName = keyof typeof REPORTERS;

export const REPORTER_NAMES = Object.keys(REPORTERS) as ReporterName[];
