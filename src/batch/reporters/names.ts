/** The names of the reporters: all that the help needs of them. */
export const REPORTER_NAMES = [
  'csv',
  'dot',
  'github',
  'html',
  'json',
  'junit',
  'markdown',
  'ndjson',
  'sarif',
  'text',
] as const;

/** Name of a reporter. */
export type ReporterName = (typeof REPORTER_NAMES)[number];
