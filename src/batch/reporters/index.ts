/** The reporters by name. */
import { csv } from './csv.ts';
import { github } from './github.ts';
import { html } from './html/html.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import type { ReporterName } from './names.ts';
import { ndjson } from './ndjson.ts';
import type { Reporter } from './reporter.ts';
import { sarif } from './sarif.ts';
import { dot } from './text/dot.ts';
import { text } from './text/text.ts';

export const REPORTERS: Record<ReporterName, Reporter> = {
  csv,
  dot,
  github,
  html,
  json,
  junit,
  markdown,
  ndjson,
  sarif,
  text,
};
