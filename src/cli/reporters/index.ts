/** The reporters by name. */
import { csv } from './csv.ts';
import { dot } from './dot.ts';
import { github } from './github.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { ndjson } from './ndjson.ts';
import { sarif } from './sarif.ts';
import { text } from './text.ts';

export const REPORTERS = { csv, dot, github, html, json, junit, markdown, ndjson, sarif, text } as const;

/** Name of a reporter. */
export type ReporterName = keyof typeof REPORTERS;

export const REPORTER_NAMES = Object.keys(REPORTERS) as ReporterName[];
