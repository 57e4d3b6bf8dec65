import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anonymous } from '../../../../benchmarks/contribute/anonymous.ts';
import { CONSENT, readContribution } from '../../../../benchmarks/contribute/contribution.ts';
import { fileInto } from '../../../../benchmarks/contribute/filing.ts';
import { lookAtPhotos } from '../../../../benchmarks/contribute/photos.ts';

const STATED = { volunteer: 'blue-heron', licence: 'CC0-1.0', consent: CONSENT, camera: 'Pixel 7a' };

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'contribute-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** A photo whose file tells where it was taken. */
async function photo(seed: number, [width, height] = [640, 480], orientation = 6): Promise<Buffer> {
  const pixels = Buffer.from(
    Array.from({ length: 12 * 9 * 3 }, (_, i) => ((i + 1) * (seed * 7919 + 104729)) % 251),
  );
  return sharp(pixels, { raw: { width: 12, height: 9, channels: 3 } })
    .resize(width, height, { fit: 'fill' })
    .withMetadata({ orientation })
    .withExifMerge({ IFD0: { Artist: 'Jane Doe', Copyright: 'Jane' }, IFD3: { GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer();
}

function give(kind: string, name: string, bytes: Uint8Array): void {
  mkdirSync(join(folder, kind), { recursive: true });
  writeFileSync(join(folder, kind, name), bytes);
}

function state(statement: object): void {
  writeFileSync(join(folder, 'contribution.json'), JSON.stringify(statement));
}

describe('anonymous', () => {
  it('keeps every pixel and how the picture is turned, and nothing that tells of a person', async () => {
    const before = Buffer.concat([await photo(1), Buffer.from('a clip of Jane')]);
    const after = Buffer.from(await anonymous(before, 'jpeg'));
    expect(before.includes('Jane Doe')).toBe(true);
    expect(after.includes('Jane')).toBe(false);
    const { orientation, exif } = await sharp(after).metadata();
    expect(orientation).toBe(6);
    expect(exif!.length).toBeLessThan(40);
    expect((await sharp(after).raw().toBuffer()).equals(await sharp(before).raw().toBuffer())).toBe(true);
  });

  it('keeps progressive photos whole', async () => {
    const before = await sharp(await photo(2))
      .jpeg({ progressive: true })
      .toBuffer();
    const after = await anonymous(before, 'jpeg');
    expect((await sharp(after).raw().toBuffer()).equals(await sharp(before).raw().toBuffer())).toBe(true);
  });

  it('keeps the pixels of a PNG and drops its texts', async () => {
    const before = await sharp(await photo(3))
      .withExif({ IFD0: { Artist: 'Jane Doe' } })
      .png()
      .toBuffer();
    const after = Buffer.from(await anonymous(before, 'png'));
    expect(after.includes('Jane')).toBe(false);
    expect((await sharp(after).raw().toBuffer()).equals(await sharp(before).raw().toBuffer())).toBe(true);
  });

  it('refuses formats whose pixels would change', async () => {
    await expect(anonymous(new Uint8Array(), 'heif')).rejects.toThrow(
      'Expected JPEG or PNG for the photo but received HEIF',
    );
  });
});

describe('readContribution', () => {
  it('is what docs/volunteers.md shows', () => {
    const [, shown] = /```json\n([^`]*)```/.exec(readFileSync('docs/volunteers.md', 'utf8'))!;
    state(JSON.parse(shown!));
    expect(readContribution(folder)).toMatchObject({ volunteer: 'blue-heron' });
  });

  it('takes a statement with consent', () => {
    state(STATED);
    expect(readContribution(folder)).toEqual(STATED);
  });

  it.each([
    [{ ...STATED, consent: 'yes' }, 'Expected the sentence "I took these photos'],
    [
      { ...STATED, volunteer: 'Jane Doe' },
      'Expected a name of small letters, digits and hyphens for volunteer',
    ],
    [{ ...STATED, licence: 'MIT' }, 'for licence in contribution.json but received "MIT"'],
    [{ ...STATED, email: 'a@b.c' }, 'for a key of contribution.json but received "email"'],
  ])('refuses %j', (statement, sentence) => {
    state(statement);
    expect(() => readContribution(folder)).toThrow(sentence);
  });
});

describe('lookAtPhotos', () => {
  it('leaves out what cannot be used, with the reason, and takes the rest', async () => {
    give('scene', 'a.jpg', await photo(1));
    give('scene', 'b.jpg', await photo(1, [800, 600]));
    give('scene', 'c.jpg', await photo(2, [320, 240]));
    give('scene', 'd.jpg', (await photo(3)).subarray(0, 4000));
    give('document-on-display', 'e.jpg', await photo(4, [2400, 1800]));
    const { given, refused } = await lookAtPhotos(folder);
    expect(given.map(({ name, size, isOriginal }) => ({ name, size, isOriginal }))).toEqual([
      { name: 'document-on-display/e.jpg', size: [1800, 2400], isOriginal: true },
      { name: 'scene/a.jpg', size: [480, 640], isOriginal: false },
    ]);
    expect(refused.map(({ name }) => name)).toEqual(['scene/b.jpg', 'scene/c.jpg', 'scene/d.jpg']);
    expect(refused[0]!.reason).toContain('nearly that of scene/a.jpg');
    expect(refused[1]!.reason).toContain('received 240 x 320 px');
  });

  it('refuses folders of other names', async () => {
    give('holiday', 'a.jpg', await photo(1));
    await expect(lookAtPhotos(folder)).rejects.toThrow('but received holiday');
  });
});

describe('fileInto', () => {
  it('files photos and rows, and never twice', async () => {
    give('scene', 'a.jpg', await photo(1));
    give('document-on-display', 'b.jpg', await photo(2));
    const { given } = await lookAtPhotos(folder);
    const set = join(folder, 'set');
    fileInto(set, STATED as never, given);
    const rows = readFileSync(join(set, 'manifest.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows.map(({ id, labels }) => ({ id, labels }))).toEqual([
      { id: 'blue-heron-document-on-display-01', labels: { recapture: 'defect' } },
      { id: 'blue-heron-scene-01', labels: { recapture: 'ok', corners: 'defect' } },
    ]);
    expect((await sharp(join(set, rows[0].file)).metadata()).width).toBe(640);
    expect(() => fileInto(set, STATED as never, given)).toThrow('received blue-heron');
  });
});
