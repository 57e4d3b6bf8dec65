import { defineFact } from '../analysis.ts';
import { findPortrait } from './portrait.ts';
import { readLines } from './readLines.ts';

/** Machine-readable lines. They say whose document it is: no report holds them unasked. */
export const readDocument = defineFact('reading', ({ photo, preview, document, engine }) =>
  readLines(photo, preview, document, engine.mrz),
);

/** The printed portrait, or null. */
export const locatePortrait = defineFact('portrait', ({ preview, document, engine }) =>
  findPortrait(preview, document, engine.faces),
);
