/** The built command line on batches: expectations, baselines, shards, lists, stores, watching, and what goes wrong. */
import { once } from 'node:events';
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { REPORTER_NAMES } from '../../src/batch/reporters/names.ts';
import type { PhotoReport, Report } from '../../src/core/report.ts';
import {
  CLI,
  childrenOf,
  EMPTY,
  GOOD,
  isAlive,
  type RunOptions,
  runCli,
  runProgram,
  untimed,
} from '../support/cli.ts';
import { temporaryFolder } from '../support/folder.ts';

const { path: folder, place } = temporaryFolder('batch');

const run = (args: string[], options: RunOptions = {}) => runCli(args, { cwd: folder, ...options });
const check = (...args: string[]) => run(['check', ...args]);
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const reportIn = (name: string): Report => JSON.parse(read(name));

/** Puts a photo into the folder. */
function put(name: string, source = GOOD): string {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  copyFileSync(source, join(folder, name));
  return name;
}

/** Photos that look the same and are different files: what comes after the end of a JPEG is not part of it. */
function putMany(name: string, count: number, source = GOOD): void {
  for (let i = 0; i < count; i++) appendFileSync(join(folder, put(`${name}/${i}.jpg`, source)), String(i));
}

describe('expectations', () => {
  beforeAll(() => {
    put('samples/good.jpg');
    put('samples/known-bad.jpg', EMPTY);
  });

  it('are written down, hold, and break with one line', async () => {
    const args = ['samples', '--expect', 'expectations.json'];
    const written = await check(...args, '--update-expectations');
    expect(written).toMatchObject({
      code: 0,
      err: 'clearshot: wrote what is expected of 2 photos to expectations.json\n',
    });
    const manifest = JSON.parse(read('expectations.json'));
    expect(Object.keys(manifest)).toEqual(['samples/good.jpg', 'samples/known-bad.jpg']);
    expect(manifest['samples/known-bad.jpg'].fail).toContain('corners');

    const kept = await check(...args, '-r', 'text', '-r', 'json=kept.json');
    expect(kept).toMatchObject({ code: 0, err: '' });
    expect(
      reportIn('kept.json').photos.map(({ outcome, expectation }) => [outcome, expectation?.status]),
    ).toEqual([
      ['pass', 'asExpected'],
      ['fail', 'asExpected'],
    ]);

    writeFileSync(
      join(folder, 'expectations.json'),
      JSON.stringify({ ...manifest, 'samples/good.jpg': { fail: ['blur'] } }),
    );
    const broken = await check(...args);
    expect(broken.code).toBe(1);
    const failing = broken.out.split('\n').filter((line) => line.startsWith('✗'));
    expect(failing).toHaveLength(1);
    expect(failing[0]).toMatch(/^✗ samples\/good\.jpg +missing failure: blur/);
  });

  it('may be the folders that the photos lie in, and the configuration may say so', async () => {
    put('folders/pass/a.jpg');
    put('folders/fail-corners/b.jpg', EMPTY);
    place(
      'folders/clearshot.config.json',
      '{ "expectations": "folders", "budgets": { "corners": { "maxMissRate": 0 } } }',
    );
    const inFolder = { cwd: join(folder, 'folders') };
    expect(await run(['check', '.'], inFolder)).toMatchObject({
      code: 0,
      err: 'clearshot: uses clearshot.config.json\n',
    });
    put('folders/fail-corners/c.jpg');
    const { code, out } = await run(['check', '.'], inFolder);
    expect(code).toBe(1);
    expect(out).toContain('missing failure: corners');
    expect(out).toContain('Over budget: corners 50% misses (at most 0%)');
  });

  it('miss photos that are gone', async () => {
    place('gone.json', '{"samples/gone.jpg": "pass"}');
    const { code, err } = await check('samples/good.jpg', '--expect', 'gone.json');
    expect(code).toBe(2);
    expect(err).toBe(
      'clearshot: Expected every photo of gone.json to be there but received none at samples/gone.jpg\n',
    );
  });
});

describe('a baseline', () => {
  it('is the same as long as nothing changes, and names what does', async () => {
    put('drift/a.jpg');
    put('drift/b.jpg');
    await check('drift', '-r', 'json=baseline.json');
    const same = await check('drift', '--baseline', 'baseline.json', '--tolerance', '0');
    expect(same.code).toBe(0);
    expect(same.out).toContain('Baseline  nothing changed since the baseline');
    put('drift/b.jpg', EMPTY);
    const changed = await check(
      'drift',
      '--baseline',
      'baseline.json',
      '-r',
      'text',
      '-r',
      'json=changed.json',
    );
    expect(changed.code).toBe(1);
    expect(changed.out).toContain('drift/b.jpg  corners passed in the baseline, failed now');
    expect(reportIn('changed.json').drift!.flipped[0]).toEqual({
      file: 'drift/b.jpg',
      rule: null,
      before: 'pass',
      after: 'fail',
    });
  });

  it('has to be a report', async () => {
    expect((await check('drift', '--baseline', GOOD)).err).toContain(
      `Expected a report of clearshot for ${GOOD} but received something else`,
    );
  });
});

describe('shards', () => {
  it('merged are the report of the whole, to the byte', async () => {
    putMany('whole', 5);
    put('whole/bad.jpg', EMPTY);
    const args = ['whole', '--expect', 'folders', '--max-warnings', '3'];
    const shards = [1, 2, 3].map((i) =>
      check(...args, '--shard', `${i}/3`, '-r', `json=shard-${i}.json`, '-r', `ndjson=shard-${i}.ndjson`),
    );
    const whole = await check(...args, '-r', 'json=whole.json');
    const codes = (await Promise.all(shards)).map(({ code }) => code);
    expect(codes.sort()).toEqual([0, 0, 1]);
    for (const ending of ['json', 'ndjson']) {
      const files = [3, 1, 2].map((i) => `shard-${i}.${ending}`);
      const merged = await run(['merge', ...files, '-r', 'json=merged.json']);
      expect(merged).toEqual({ code: whole.code, out: '', err: '' });
      expect(untimed(read('merged.json'))).toBe(untimed(read('whole.json')));
    }
  });

  it('may be empty', async () => {
    put('single/a.jpg');
    const [full, empty] = await Promise.all(
      [1, 2].map((i) => check('single', '--shard', `${i}/2`, '-r', `json=single-${i}.json`)),
    );
    expect([full!.code, empty!.code]).toEqual([0, 0]);
    expect(await run(['merge', 'single-1.json', 'single-2.json'])).toMatchObject({ code: 0, err: '' });
  });

  it('are merged from standard input too, and say what is no report', async () => {
    const lines = await check('single', '-r', 'ndjson');
    expect(await run(['merge', '-'], { input: lines.out })).toMatchObject({ code: 0, err: '' });
    expect(await run(['merge', '-'], { input: '' })).toEqual({
      code: 2,
      out: '',
      err: 'clearshot: Expected at least one photo in the reports but received none\n',
    });
  });
});

describe('lists', () => {
  it('are read as they come: a photo is reported before the next one is named', async () => {
    const names = ['list/line\nbreak.jpg', 'list/🪪.jpg'].map((name) => put(name));
    const lines: PhotoReport[] = [];
    const result = await run(['check', '--stdin0', '-r', 'ndjson'], {
      async whileRunning({ stdin, stdout }) {
        for (const name of names) {
          stdin!.write(`${name}\0`);
          const [data] = await once(stdout!, 'data');
          lines.push(JSON.parse(data));
        }
        stdin!.end();
      },
    });
    expect(result).toMatchObject({ code: 0, err: '' });
    expect(lines.map(({ file }) => file)).toEqual(names);
  });

  it('come from a file too, may be empty, and may not be mixed with arguments', async () => {
    place('list.txt', 'list/🪪.jpg\nmissing.jpg\n');
    const { code, out } = await check('--files-from', 'list.txt');
    expect(code).toBe(2);
    expect(out).toContain('? missing.jpg');
    expect((await run(['check', '--files-from', '-'], { input: '' })).code).toBe(0);
    expect((await check('--files-from', 'list.txt', 'a.jpg')).err).toContain(
      'but received both, such as "a.jpg"',
    );
    expect((await check('--files-from', 'nowhere.txt')).err).toContain(
      'Expected a list of photos that can be read but received nowhere.txt',
    );
  });

  it('end with an interruption, though there may be more to come', async () => {
    const { code, err } = await run(['check', '--stdin0', '-r', 'ndjson'], {
      async whileRunning(child) {
        child.stdin!.write('list/🪪.jpg\0');
        await once(child.stdout!, 'data');
        child.kill('SIGINT');
      },
    });
    expect({ code, err }).toEqual({ code: 130, err: 'clearshot: interrupted after 1 photo\n' });
  });
});

describe('a cache', () => {
  it('makes a second run over unchanged photos at least 20 times faster, with the same report', async () => {
    await sharp(GOOD).resize(4032).jpeg({ quality: 92 }).toFile(join(folder, 'large.jpg'));
    putMany('cached', 20, join(folder, 'large.jpg'));
    const timed = async (report: string) => {
      const start = performance.now();
      const { code } = await check('cached', '--jobs', '1', '--cache', 'cache', '-r', `json=${report}`);
      expect(code).toBeLessThan(2);
      return performance.now() - start;
    };
    const first = await timed('first.json');
    const second = Math.min(
      await timed('second.json'),
      await timed('second.json'),
      await timed('second.json'),
    );
    expect(first / second).toBeGreaterThanOrEqual(20);
    expect(read('second.json')).toBe(read('first.json'));
  });

  it('checks what is new or judged otherwise', async () => {
    await check('samples', '--cache', 'cache-2');
    put('samples/good.jpg', EMPTY);
    const changed = await check('samples', '--cache', 'cache-2');
    put('samples/good.jpg');
    expect(changed.out).toContain('✗ samples/good.jpg');
    expect(
      (await check('samples/known-bad.jpg', '--cache', 'cache-2', '--rule', 'corners=off')).out,
    ).not.toContain('corners');
  });

  it('that cannot be written is an error', async () => {
    const { code, err } = await check('samples', '--cache', `${GOOD}/cache`);
    expect(code).toBe(2);
    expect(err).toContain('Expected a folder that can be written for --cache but received');
  });
});

describe('a run that was cut short', () => {
  const whole = ['check', 'long', '--jobs', '2', '--resume', 'journal.ndjson'];

  it.each(['SIGINT', 'SIGKILL'] as const)('by %s loses no finished photo, and goes on', async (signal) => {
    putMany('long', 10);
    writeFileSync(join(folder, 'journal.ndjson'), '');
    let workers: number[] = [];
    const cut = await run(whole, {
      async whileRunning(child) {
        await once(child.stdout!, 'data');
        workers = childrenOf(child.pid!);
        child.kill(signal);
      },
    });
    expect(cut.code).toBe(signal === 'SIGINT' ? 130 : null);
    await expect.poll(() => workers.filter(isAlive), { timeout: 10_000 }).toEqual([]);
    const finished = cut.out.trim().split('\n').length;
    const kept = read('journal.ndjson');
    const lines = kept.trim().split('\n').length;
    expect(lines).toBeGreaterThanOrEqual(finished);
    expect(lines).toBeLessThan(10);

    const rest = await run([...whole, '-r', 'json=resumed.json']);
    expect(rest).toMatchObject({ code: 0, err: '' });
    expect(reportIn('resumed.json').summary.photos).toBe(10);
    expect(read('journal.ndjson').startsWith(kept)).toBe(true);
    expect(read('journal.ndjson').trim().split('\n')).toHaveLength(10);
    expect((await run(['merge', 'journal.ndjson'])).out).toContain('10 photos  10 passed');
  });
});

describe('a photo that takes too long', () => {
  it('is an error and no hang, and the rest of the batch is checked', async () => {
    putMany('slow', 3);
    const { code, out } = await run(['check', 'slow', '--jobs', '1', '--timeout', '8'], {
      async whileRunning(child) {
        await once(child.stdout!, 'data');
        for (const worker of childrenOf(child.pid!)) process.kill(worker, 'SIGSTOP');
      },
    });
    expect(code).toBe(2);
    expect(out).toContain('Expected an answer within 8 s for the photo but received none');
    expect(out).toContain('3 photos  2 passed · 1 unreadable');
  });
});

describe('a report that cannot be written', () => {
  it.runIf(existsSync('/dev/full'))(
    'is an error with exit 2, and the results are on standard output',
    async () => {
      const full = await check('single', '-r', 'json=/dev/full');
      expect(full.code).toBe(2);
      expect(full.err).toContain(
        'Expected a file that can be written for the report but received /dev/full: ENOSPC',
      );
      expect(JSON.parse(full.out).summary.photos).toBe(1);
      const path = await check('single', '-r', 'text', '-r', `junit=${GOOD}/report.xml`);
      expect(path.code).toBe(2);
      expect(path.err).toContain('Expected a file that can be written for the report but received');
      expect(path.out).toContain('1 photo  1 passed');
    },
  );

  it.runIf(existsSync('/dev/full'))('may be standard output itself', async () => {
    const { code, err } = await runProgram(
      'sh',
      ['-c', `"$0" "$1" check single > /dev/full`, process.execPath, CLI],
      { cwd: folder },
    );
    expect(code).toBe(2);
    expect(err).toContain('clearshot: Expected standard output that can be written but received: ENOSPC');
  });
});

describe('any file name', () => {
  it('survives every reporter', async () => {
    const names = ['line\nbreak.jpg', '🪪 <"quoted"> & \\ ü %20.jpg', `${'é'.repeat(125)}x.jpg`].map((name) =>
      put(`odd/${name}`),
    );
    expect(Buffer.byteLength(names[2]!.slice(4))).toBe(255);
    const args = REPORTER_NAMES.flatMap((name) => ['-r', `${name}=odd-reports/${name}`]);
    expect(await check('odd', ...args)).toEqual({ code: 0, out: '', err: '' });
    const expected = [...names].sort();
    expect(
      reportIn('odd-reports/json')
        .photos.map(({ file }) => file)
        .sort(),
    ).toEqual(expected);
    const lines = read('odd-reports/ndjson')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).file);
    expect(lines.sort()).toEqual(expected);
    expect(await run(['merge', 'odd-reports/ndjson', '-r', 'json=odd-reports/merged'])).toMatchObject({
      code: 0,
    });
    for (const name of REPORTER_NAMES) expect(read(`odd-reports/${name}`).isWellFormed()).toBe(true);
  });
});

describe('10,000 files', () => {
  it('do not exhaust the handles of a process that may have 128', async () => {
    for (let i = 0; i < 10_000; i++) place(`crowd/${i}.jpg`, 'x');
    const command = `ulimit -n 128 && exec "$0" "$1" check crowd -r json=crowd.json --cache crowd-cache`;
    const { code } = await runProgram('sh', ['-c', command, process.execPath, CLI], { cwd: folder });
    expect(code).toBe(2);
    const { summary, photos } = reportIn('crowd.json');
    expect(summary).toMatchObject({ photos: 10_000, error: 10_000 });
    expect(new Set(photos.map(({ error }) => error?.code))).toEqual(new Set(['unsupportedFormat']));
  });
});

describe('the main process', () => {
  /** A built file and all that it imports, but not what it loads when it needs it. */
  function importsOf(file: string, seen = new Set<string>()): Set<string> {
    if (seen.has(file)) return seen;
    seen.add(file);
    if (!file.startsWith('./')) return seen;
    const source = readFileSync(join(dirname(CLI), file), 'utf8');
    const imports = source.matchAll(
      /^(?:import|export)[^;]*? from "(?<from>[^"]+)"|^import "(?<bare>[^"]+)"/gm,
    );
    for (const { groups } of imports) importsOf((groups!.from ?? groups!.bare)!, seen);
    return seen;
  }

  const heavyImportsOf = (name: RegExp) => {
    const file = readdirSync(dirname(CLI)).find((each) => name.test(each))!;
    return [...importsOf(`./${file}`)].filter((each) => /sharp|tensorflow|opencv|libheif/.test(each));
  };

  it.each([
    ['check', /^check-[\w-]+\.js$/],
    ['merge', /^merge-[\w-]+\.js$/],
    ['watch', /^watch-[\w-]+\.js$/],
    ['the program', /^cli\.js$/],
  ])('loads no engine and no decoder: %s', (_, name) => {
    expect(heavyImportsOf(name)).toEqual([]);
  });

  it('leaves them to its worker', () => {
    expect(heavyImportsOf(/^worker\.js$/)).not.toEqual([]);
  });
});

describe('watch', () => {
  it('checks photos as they arrive and change, until Ctrl-C', async () => {
    mkdirSync(join(folder, 'incoming'));
    put('incoming/earlier.jpg');
    const { code, out } = await run(['watch', 'incoming', '-r', 'text', '-r', 'json=watched.json'], {
      async whileRunning(child) {
        await once(child.stderr!, 'data');
        put('incoming/sub/new.jpg');
        await once(child.stdout!, 'data');
        put('incoming/sub/new.jpg', EMPTY);
        place('incoming/notes.txt', 'no photo');
        await once(child.stdout!, 'data');
        child.kill('SIGINT');
      },
    });
    expect(code).toBe(0);
    expect(out.split('\n').slice(0, 3)).toEqual([
      '✓ incoming/sub/new.jpg',
      expect.stringMatching(/^✗ incoming\/sub\/new\.jpg +corners/),
      '',
    ]);
    expect(reportIn('watched.json').summary).toMatchObject({ photos: 1, fail: 1 });
  });

  it('needs a folder', async () => {
    expect(await run(['watch', 'nowhere'])).toMatchObject({
      code: 2,
      err: 'clearshot: Expected a folder to watch but received nowhere\n',
    });
  });
});
