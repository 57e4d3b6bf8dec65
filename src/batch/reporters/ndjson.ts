import { visibleJson } from './escape.ts';
import type { Reporter } from './reporter.ts';

/** A photo a line; each line says what made it, so that lines of several runs can be put together and merged. */
export const ndjson: Reporter = {
  description: 'one photo a line, written as soon as it is checked',
  isUnordered: true,
  photo: (photo, _style, header) => `${visibleJson(JSON.stringify({ ...header, ...photo }))}\n`,
  end: () => '',
};
