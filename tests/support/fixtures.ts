import { readFileSync } from 'node:fs';
import type { Photo } from '../../src/core/photo.ts';
import type { Quad } from '../../src/core/report.ts';
import { decodePhoto } from '../../src/node/decode.ts';

/** What is known of a generated photo; `models/training/specimen/README.md` explains the fields. */
export interface Fixture {
  id: string;
  file: string;
  quad: Quad | null;
  labels: Record<string, 'ok' | 'defect'>;
  measures: Record<string, number>;
  tags: string[];
}

/** Every committed fixture with its truth. */
export const FIXTURES = JSON.parse(readFileSync('fixtures/truth.json', 'utf8')) as Fixture[];

/** The fixture of this id. */
export function fixture(id: string): Fixture {
  const found = FIXTURES.find((each) => each.id === id);
  if (!found) throw new Error(`Expected the id of a fixture but received "${id}"`);
  return found;
}

/** A fixture's decoded pixels. */
export function readFixture({ file }: Fixture): Promise<Photo> {
  return decodePhoto(readFileSync(`fixtures/${file}`));
}
