/** The built command line on real files. */
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import type { Report } from '../../src/core/report.ts';
import { RULES } from '../../src/core/rules/index.ts';
import { childrenOf, EMPTY, GOOD, isAlive, type Result, type RunOptions, runCli } from '../support/cli.ts';

/** A user without special rights, where the tests run as root and nothing is unreadable. */
const NOBODY = 65_534;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'clearshot-cli-'));
  chmodSync(folder, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (args: string[], options: RunOptions = {}) => runCli(args, { cwd: folder, ...options });
const check = (...args: string[]) => run(['check', ...args]);
const reportOf = ({ out }: Result): Report => JSON.parse(out);

function place(name: string, source = GOOD): string {
  copyFileSync(source, join(folder, name));
  return name;
}

describe('usage', () => {
  it('prints its version, fast', async () => {
    expect(await run(['--version'])).toEqual({ code: 0, out: `${packageJson.version}\n`, err: '' });
  });

  it('explains itself on one screen of 80 columns and 24 lines', async () => {
    const lines = (await run(['--help'])).out.trimEnd().split('\n');
    expect(lines.length).toBeLessThan(24);
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });

  it.each(['check', 'merge', 'watch', 'init', 'rules', 'explain'])(
    'explains %s, with examples',
    async (command) => {
      const { code, out } = await run([command, '--help']);
      expect(code).toBe(0);
      expect(out).toMatch(new RegExp(`^Usage: clearshot ${command}`));
      expect(out).toContain('Examples:\n  clearshot ');
      expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
    },
  );

  it.each([['--help'], ['check', '--help']])(
    'explains itself, with examples and exit codes: %s %s',
    async (...args) => {
      const { code, out } = await run(args);
      expect(code).toBe(0);
      expect(out).toContain('Examples:');
      expect(out).toContain('130  interrupted');
    },
  );

  it('lists the rules and explains each', async () => {
    const { out } = await run(['rules']);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(RULES.map(({ id }) => id));
    for (const { id, title, limits } of RULES) {
      const explained = await run(['explain', id]);
      expect(explained.code).toBe(0);
      expect(explained.out).toContain(title);
      for (const limit of Object.keys(limits)) expect(explained.out).toContain(limit);
    }
  });

  it.each([
    [[], 'Usage: clearshot'],
    [
      ['chek', 'a.jpg'],
      'Expected a command (check, merge, watch, init, rules, explain) but received "chek". Did you mean check?',
    ],
    [[GOOD], `Did you mean: clearshot check ${GOOD}`],
    [['check'], 'Expected a file, a folder or a glob to check but received none'],
    [['check', GOOD, '--presset', 'strict'], 'Did you mean --preset?'],
    [['check', GOOD, '--preset', 'stric'], 'Did you mean strict?'],
    [['check', GOOD, '--rule', 'cornes=off'], 'Did you mean corners?'],
    [
      ['check', GOOD, '--jobs', 'many'],
      'Expected a whole number from 1 to 64 for --jobs but received "many"',
    ],
    [['explain', 'corner'], 'Did you mean corners?'],
  ])('%j ends with 2 and a sentence', async (args, sentence) => {
    const { code, out, err } = await run(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(sentence);
  });
});

describe('a photo', () => {
  it('that passes gives 0, and a report to the letter of the contract', async () => {
    const result = await check(GOOD, '--reporter', 'json');
    const report = reportOf(result);
    expect(result).toMatchObject({ code: 0, err: '' });
    expect(report).toMatchObject({
      schemaVersion: 1,
      tool: { name: 'clearshot', version: packageJson.version },
      preset: 'standard',
      photos: [{ file: GOOD, width: 1200, height: 900, error: null, expectation: null }],
    });
    const [photo] = report.photos;
    expect(photo!.rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
    expect(photo!.timings.decode).toBeGreaterThan(0);
    expect(photo!.timings.total).toBeGreaterThan(photo!.timings.decode + photo!.timings.locate);
  });

  it('that fails gives 1, and the rule in one line', async () => {
    const { code, out } = await check(EMPTY);
    expect(code).toBe(1);
    expect(out).toMatch(/^✗ .*empty-wood\.jpg {2}.*corners/);
    expect(out).toContain('1 photo  1 failed');
  });

  it('passes when its rules are off, and warnings count only when they are counted', async () => {
    const onlyCorners = RULES.filter(({ id }) => id !== 'corners').flatMap(({ id }) => [
      '--rule',
      `${id}=off`,
    ]);
    expect((await check(EMPTY, ...onlyCorners, '--rule', 'corners=off')).code).toBe(0);
    expect((await check(EMPTY, ...onlyCorners, '--rule', 'corners=warn')).code).toBe(0);
    expect((await check(EMPTY, ...onlyCorners, '--rule', 'corners=warn', '--max-warnings', '0')).code).toBe(
      1,
    );
  });

  it('is never coloured in a pipe, and has no progress bar there', async () => {
    const { out, err } = await check(GOOD, EMPTY);
    expect(out).not.toContain('\u001b');
    expect(err).toBe('');
  });
});

describe('reports', () => {
  it('go to several places at once', async () => {
    const { code, out } = await check(GOOD, '--reporter', 'text', '--reporter', 'json=new/report.json');
    expect(code).toBe(0);
    expect(out).toContain('1 photo  1 passed');
    const report: Report = JSON.parse(readFileSync(join(folder, 'new/report.json'), 'utf8'));
    expect(report.photos[0]!.file).toBe(GOOD);
  });

  it('are sorted by path, bytewise, and the same for any number of jobs', async () => {
    const names = ['b.jpg', 'a.jpg', 'Z.jpg', 'ä.jpg', 'sub/a.jpg'];
    mkdirSync(join(folder, 'sorted/sub'), { recursive: true });
    for (const name of names) place(`sorted/${name}`);
    const runs = await Promise.all(
      ['1', '3'].map((jobs) => check('sorted/', '--reporter', 'json', '--jobs', jobs)),
    );
    const reports = runs.map(reportOf);
    expect(reports[0]!.photos.map(({ file }) => file)).toEqual(
      ['Z.jpg', 'a.jpg', 'b.jpg', 'sub/a.jpg', 'ä.jpg'].map((name) => `sorted/${name}`),
    );
    const untimed = reports.map(({ photos }) =>
      photos.map(({ timings: _, rules, ...photo }) => ({
        ...photo,
        rules: rules.map(({ ms: _, ...rule }) => rule),
      })),
    );
    expect(untimed[1]).toEqual(untimed[0]);
  });

  it('keep file names with newlines, emoji and 255 bytes', async () => {
    const names = ['line\nbreak.jpg', '🪪 "quoted" \\ ü.jpg', `${'x'.repeat(251)}.jpg`];
    mkdirSync(join(folder, 'odd'));
    for (const name of names) place(`odd/${name}`);
    const { photos } = reportOf(await check('odd', '--reporter', 'json'));
    expect(photos.map(({ file }) => file).sort()).toEqual(names.map((name) => `odd/${name}`).sort());
    const { out } = await check('odd');
    expect(out.trimEnd().split('\n')).toHaveLength(names.length + 2);
  });

  it('may be cut short by their reader: the other outputs and the exit code are what they would be', async () => {
    const file = join(folder, 'cut-short.json');
    writeFileSync(file, 'yesterday');
    const { code, err } = await run(['check', GOOD, EMPTY, '-r', 'text', '-r', `json=${file}`], {
      whileRunning: (child) => child.stdout!.destroy(),
    });
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(JSON.parse(readFileSync(file, 'utf8')).photos).toHaveLength(2);
  });

  it('outlive a reader of standard error that has gone', async () => {
    const { code, out } = await run(['check', GOOD, '/nowhere/*.jpg'], {
      whileRunning: (child) => child.stderr!.destroy(),
    });
    expect(code).toBe(2);
    expect(out).toContain('1 photo');
  });
});

describe('a photo that cannot be read', () => {
  const cases: [name: string, make: (path: string) => unknown, code: string][] = [
    ['truncated.jpg', (path) => writeFileSync(path, readFileSync(GOOD).subarray(0, 20_000)), 'damaged'],
    ['empty.jpg', (path) => writeFileSync(path, ''), 'empty'],
    ['text.jpg', (path) => writeFileSync(path, 'I am no photo'), 'unsupportedFormat'],
    ['bomb.png', (path) => writeBomb(path, 30_000, 30_000), 'tooManyPixels'],
    ['zero.png', (path) => writeBomb(path, 0, 0), 'tooSmall'],
    ['tiny.png', (path) => sharp(GOOD).resize(16, 12).toFile(path), 'tooSmall'],
    ['folder.jpg', (path) => mkdirSync(path), 'folder'],
  ];

  it('is named with its reason, gives 2, and leaves the rest of the batch unharmed', async () => {
    mkdirSync(join(folder, 'bad'));
    for (const [name, make] of cases) await make(join(folder, 'bad', name));
    place('bad/good.jpg');
    place('bad/fails.jpg', EMPTY);
    const result = await check('bad', 'bad/goood.jpg', '--reporter', 'json');
    expect(result.code).toBe(2);
    const byName = new Map(reportOf(result).photos.map((photo) => [photo.file.slice(4), photo]));
    for (const [name, , code] of cases) {
      if (code === 'folder') continue;
      expect(byName.get(name), name).toMatchObject({ outcome: 'error', error: { code }, rules: [] });
      expect(byName.get(name)!.error!.message).toMatch(/^Expected .* but received /);
    }
    expect(byName.get('good.jpg')!.error).toBeNull();
    expect(byName.get('fails.jpg')!.outcome).toBe('fail');
    expect(byName.get('goood.jpg')!.error).toEqual({
      code: 'notFound',
      message: 'Expected a file at this path but received none. Did you mean bad/good.jpg?',
    });
  });

  it('may lack the permission to be read', async () => {
    place('secret.jpg');
    chmodSync(join(folder, 'secret.jpg'), 0o000);
    const result = await run(['check', 'secret.jpg', '--reporter', 'json'], {
      ...(process.getuid?.() === 0 && { uid: NOBODY }),
    });
    expect(result.code).toBe(2);
    expect(reportOf(result).photos[0]!.error).toEqual({
      code: 'unreadable',
      message: 'Expected a readable file for the photo but received one without read permission',
    });
  });

  it('is not the same as no photo at all', async () => {
    mkdirSync(join(folder, 'nothing'));
    expect(await check('nothing')).toEqual({
      code: 2,
      out: '',
      err: 'clearshot: Expected at least one photo in the folder nothing but received none\n',
    });
    const mixed = await check('nothing', GOOD);
    expect(mixed.code).toBe(2);
    expect(mixed.out).toContain('1 photo  1 passed');
  });
});

async function writeBomb(path: string, width: number, height: number): Promise<void> {
  const bytes = await sharp(GOOD).resize(64).png().toBuffer();
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  writeFileSync(path, bytes);
}

describe('an interrupted run', () => {
  it('stops at once, says how far it came, gives 130, and leaves no process behind', async () => {
    mkdirSync(join(folder, 'many'));
    for (let i = 0; i < 60; i++) place(`many/${i}.jpg`);
    let workers: number[] = [];
    const { code, out, err } = await run(['check', 'many', '--jobs', '2'], {
      whileRunning: (child) => {
        child.stdout!.once('data', () => {
          workers = childrenOf(child.pid!);
          child.kill('SIGINT');
        });
      },
    });
    expect(code).toBe(130);
    expect(out).not.toContain('60 photos');
    expect(err).toMatch(/^clearshot: interrupted after \d+ of 60 photos\n$/);
    expect(workers.length).toBeGreaterThan(0);
    await expect.poll(() => workers.filter(isAlive), { timeout: 10_000 }).toEqual([]);
  });
});

describe('a worker that is killed', () => {
  it('is replaced, and no photo is lost', async () => {
    mkdirSync(join(folder, 'killed'));
    for (let i = 0; i < 6; i++) place(`killed/${i}.jpg`);
    let victims = 0;
    const result = await run(['check', 'killed', '--jobs', '1'], {
      whileRunning: (child) => {
        child.stdout!.once('data', () => {
          for (const worker of childrenOf(child.pid!)) {
            process.kill(worker, 'SIGKILL');
            victims += 1;
          }
        });
      },
    });
    expect(victims).toBe(1);
    expect(result).toMatchObject({ code: 0, err: '' });
    expect(result.out).toContain('6 photos  6 passed');
  });
});
