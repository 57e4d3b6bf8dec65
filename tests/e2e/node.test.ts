/** The built library for Node. */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { PhotoReport } from '../../src/core/report.ts';
import { RULES } from '../../src/core/rules/index.ts';
import { decodePhoto } from '../../src/node/decode.ts';
import { temporaryFolder } from '../support/folder.ts';

const GOOD = 'fixtures/good-wood.jpg';
const EMPTY = 'fixtures/empty-wood.jpg';

/** Not a literal, so that the built file is what is tested. */
const BUILT = '../../dist/node.js';
const {
  assembleReport,
  checkFiles,
  createChecker,
  describeRules,
  loadConfig,
  reporters,
}: typeof import('../../src/node.ts') = await import(BUILT);

const folder = temporaryFolder('node');

const checker = createChecker({ maxWorkers: 2 });
afterAll(() => checker.close());

const untimed = ({ timings: _, rules, ...photo }: PhotoReport) => ({
  ...photo,
  rules: rules.map(({ ms: _, ...rule }) => rule),
});

describe('check', () => {
  it('takes a path, the bytes of a file, or pixels, with the same result', async () => {
    const byPath = await checker.check(GOOD);
    expect(byPath).toMatchObject({ file: GOOD, width: 1200, error: null });
    const bytes = readFileSync(GOOD);
    const photo = await decodePhoto(bytes);
    for (const source of [bytes, new Uint8Array(bytes), photo]) {
      expect(untimed(await checker.check(source, { file: GOOD }))).toEqual(untimed(byPath));
    }
    expect(photo.data.length).toBe(1200 * 900 * 4);
  });

  it('tells of each rule as it is done', async () => {
    const done: string[] = [];
    const report = await checker.check(GOOD, { onRuleDone: ({ id }) => done.push(id) });
    expect(done).toEqual(report.rules.map(({ id }) => id));
    expect(done).toEqual(RULES.map(({ id }) => id));
  });

  it('knows presets and rules, its own and those of one check', async () => {
    const strict = createChecker({ preset: 'strict', rules: { corners: 'warn' } });
    const [own, single] = await Promise.all([
      strict.check(EMPTY),
      strict.check(EMPTY, { rules: { corners: 'off' } }),
    ]);
    strict.close();
    expect(own.rules.find(({ id }) => id === 'corners')?.severity).toBe('warn');
    expect(single.rules.map(({ id }) => id)).not.toContain('corners');
  });

  it('has a report for what cannot be read, pixels too', async () => {
    const cases = [
      ['missing.jpg', 'notFound'],
      [Buffer.from('text'), 'unsupportedFormat'],
      [{ data: new Uint8ClampedArray(4), width: 640, height: 480 }, 'undecodable'],
    ] as const;
    for (const [source, code] of cases) {
      expect(await checker.check(source)).toMatchObject({ outcome: 'error', error: { code } });
    }
  });

  it('stops when it is told to, and goes on with the next', async () => {
    const stop = new AbortController();
    const stopped = checker.check(GOOD, { signal: stop.signal });
    stop.abort(new Error('enough'));
    await expect(stopped).rejects.toThrow('enough');
    expect((await checker.check(GOOD)).error).toBeNull();
  });
});

it('checkAll gives reports in the order of the photos', async () => {
  const sources = [EMPTY, GOOD, 'missing.jpg', GOOD];
  const files: string[] = [];
  for await (const { file } of checker.checkAll(sources)) files.push(file);
  expect(files).toEqual(sources);
});

it('close rejects what is not done', async () => {
  const closing = createChecker({ maxWorkers: 1 });
  await closing.warmUp();
  const checks = [closing.check(GOOD), closing.check(GOOD)];
  closing.close();
  for (const check of checks)
    await expect(check).rejects.toThrow('Expected an open checker but received a closed one');
});

it('describes the rules', async () => {
  expect((await describeRules()).map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
});

describe('checkFiles', () => {
  const collect = async (reports: AsyncIterable<PhotoReport>) => {
    const files: string[] = [];
    for await (const { file } of reports) files.push(file);
    return files;
  };

  it('finds photos as the command line does, judges them by a configuration, and compares', async () => {
    const { path, place } = folder;
    const manifest = place(
      'expected.json',
      JSON.stringify({ [relative(path, EMPTY)]: { fail: ['corners'], pass: [] } }),
    );
    place('clearshot.config.json', '{ "preset": "strict", "rules": { "blur": "off" } }');
    const config = await loadConfig({ cwd: path });
    const photos: PhotoReport[] = [];
    for await (const photo of checkFiles([EMPTY, 'fixtures/good-w*.jpg'], {
      config,
      expectations: manifest,
      rules: { tilt: 'off' },
      maxWorkers: 2,
      cache: join(path, 'cache'),
    })) {
      photos.push(photo);
    }
    expect(photos.map(({ file, expectation }) => [file, expectation?.status])).toEqual([
      [EMPTY, 'asExpected'],
      [GOOD, undefined],
    ]);
    for (const { rules } of photos) expect(rules.map(({ id }) => id)).not.toContain('blur');
    for (const { rules } of photos) expect(rules.map(({ id }) => id)).not.toContain('tilt');

    const report = assembleReport(photos, 'strict', '1.2.3');
    expect(JSON.parse(reporters.json(report))).toEqual(report);
    expect(reporters.junit(report)).toContain('<testsuites name="clearshot"');
  });

  it('takes names as they come, and gives photos as they are done', async () => {
    const seen: string[] = [];
    async function* names() {
      for (const name of [GOOD, 'missing.jpg']) {
        yield name;
        seen.push(name);
      }
    }
    expect(await collect(checkFiles(names()))).toEqual([GOOD, 'missing.jpg']);
    expect(seen).toEqual([GOOD, 'missing.jpg']);
  });

  it('stops with its signal, or with whoever leaves', async () => {
    const stop = new AbortController();
    const many = Array.from({ length: 20 }, () => GOOD);
    async function* names() {
      yield* many;
    }
    const photos = checkFiles(names(), { signal: stop.signal });
    expect((await photos.next()).value!.file).toBe(GOOD);
    stop.abort(new Error('enough'));
    await expect(collect(photos)).rejects.toThrow('enough');
    for await (const photo of checkFiles(names())) {
      expect(photo.file).toBe(GOOD);
      break;
    }
    await expect(
      collect(checkFiles(names(), { signal: AbortSignal.abort(new Error('before')) })),
    ).rejects.toThrow('before');
  });

  it('explains an input that names no photo', async () => {
    await expect(collect(checkFiles('fixtures/*.gif'))).rejects.toThrow(
      'Expected at least one photo in the pattern fixtures/*.gif but received none',
    );
  });
});
