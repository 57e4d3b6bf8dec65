/** What a volunteer states of the photos they give: `contribution.json` beside the folders of photos. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { expected, name, object, optional, read, type Schema, text } from '../../src/settings/schema.ts';

/** The sentence that a volunteer writes out to give photos. */
export const CONSENT =
  'I took these photos, no real personal document and no face can be read in them, and I give them to the public domain (CC0-1.0).';

/** Kinds of photos by the name of their folder: what the recapture rule has to say, and whether a document is there. */
export const KINDS = {
  'document-on-display': { recapture: 'defect', tag: 'document-on-screen' },
  'document-on-table': { recapture: 'ok', tag: 'document' },
  'scene-on-display': { recapture: 'defect', tag: 'scene' },
  scene: { recapture: 'ok', tag: 'scene' },
} as const;

/** The name of a folder of photos. */
export type Kind = keyof typeof KINDS;

/** What is stated once for all photos. */
export interface Contribution {
  /** What the volunteer wants to be called: small letters, digits and hyphens. */
  volunteer: string;
  /** {@link CONSENT}, word for word. */
  consent: string;
  licence: 'CC0-1.0';
  /** The phone or camera, such as `Pixel 7a`. */
  camera: string;
  /** The displays that were photographed. */
  displays?: string;
}

const schema = object({
  volunteer: z
    .string(expected('a name'))
    .check(z.regex(/^[a-z0-9][a-z0-9-]{1,30}$/, expected('a name of small letters, digits and hyphens'))),
  consent: z
    .string(expected('the sentence of consent'))
    .check(z.refine((sentence) => sentence === CONSENT, expected(`the sentence ${JSON.stringify(CONSENT)}`))),
  licence: name(['CC0-1.0'] as const),
  camera: text(),
  displays: optional(text()),
}) satisfies Schema<Contribution>;

/** The file's name. */
export const STATEMENT = 'contribution.json';

/**
 * @param folder the folder that a volunteer sent
 * @throws {UsageError} where the statement cannot be understood or consent is not given
 */
export function readContribution(folder: string): Contribution {
  const bytes = readFileSync(join(folder, STATEMENT), 'utf8').replace(/^\uFEFF/, '');
  return read<Contribution>(schema, JSON.parse(bytes), STATEMENT);
}
