/** What the README says of CI, done by a newcomer with three photos: as far as a machine without GitHub can. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import packageJson from '../../package.json' with { type: 'json' };
import type { Report } from '../../src/core/report.ts';
import { installPackage } from '../support/packed.ts';

const PHOTOS = ['good-wood.jpg', 'good-stone.jpg', 'empty-wood.jpg'];

let project: string;
beforeAll(async () => {
  project = await installPackage('ci');
  mkdirSync(join(project, 'photos'));
  for (const name of PHOTOS) copyFileSync(join('fixtures', name), join(project, 'photos', name));
  expect(sh('npx clearshot check photos --expect expectations.json --update-expectations').code).toBe(0);
}, 300_000);
afterAll(() => rmSync(project, { recursive: true, force: true }));

/** What the first run wrote down. */
const manifest = (): Record<string, object | 'pass'> => JSON.parse(readFileSync(expectations, 'utf8'));
let expectations: string;
let asSeen: string;
beforeEach(() => {
  expectations = join(project, 'expectations.json');
  asSeen ??= readFileSync(expectations, 'utf8');
  writeFileSync(expectations, asSeen);
});

/** Expects of a good photo that it is blurred. */
function breakExpectation(): void {
  writeFileSync(expectations, JSON.stringify({ ...manifest(), 'photos/good-wood.jpg': { fail: ['blur'] } }));
}

/** Runs a script as a step of a workflow is run. */
function sh(script: string, env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script],
    {
      cwd: project,
      encoding: 'utf8',
      env: { ...process.env, GITHUB_ACTIONS: '', ...env },
    },
  );
  return { code: status, out: stdout, err: stderr };
}

const failingLines = (out: string) => out.split('\n').filter((line) => line.startsWith('✗'));

describe('an npm script', () => {
  beforeAll(() => {
    const file = join(project, 'package.json');
    const content = JSON.parse(readFileSync(file, 'utf8'));
    const scripts = { 'check:photos': 'clearshot check photos --expect expectations.json' };
    writeFileSync(file, JSON.stringify({ ...content, scripts }));
  });

  it('passes, and says in one red line which expectation broke', () => {
    expect(sh('npm run -s check:photos').code).toBe(0);
    breakExpectation();
    const { code, out } = sh('npm run -s check:photos');
    expect(code).toBe(1);
    expect(failingLines(out)).toEqual([
      expect.stringMatching(/^✗ photos\/good-wood\.jpg +missing failure: blur/),
    ]);
  });
});

interface Step {
  id?: string;
  if?: string;
  uses?: string;
  run?: string;
  env?: Record<string, string>;
  with?: Record<string, string>;
}

/** Puts values in the place of `${{ name }}`; one that is missing is an error. */
function evaluate(text: string, values: Record<string, string>): string {
  return text.replace(/\$\{\{ ([\w.]+) \}\}/g, (_, name) => {
    if (name in values) return values[name]!;
    throw new Error(`Expected a value for ${name}`);
  });
}

describe('the action', () => {
  const action = parse(readFileSync('action.yml', 'utf8'));
  const steps: Step[] = action.runs.steps;

  /** Runs its steps as GitHub does, with inputs in the place of the defaults. */
  function runAction(inputs: Record<string, string>) {
    const temp = join(project, 'runner');
    rmSync(temp, { recursive: true, force: true });
    mkdirSync(temp);
    const runner = {
      GITHUB_ACTIONS: 'true',
      RUNNER_TEMP: temp,
      GITHUB_OUTPUT: join(temp, 'output'),
      GITHUB_STEP_SUMMARY: join(temp, 'summary.md'),
    };
    const values = Object.fromEntries(
      Object.entries<{ default: string }>(action.inputs).map(([name, input]) => [
        `inputs.${name}`,
        inputs[name] ?? input.default,
      ]),
    );
    // There is no release here: the package that is installed stands for it.
    Object.assign(values, {
      'inputs.package': `clearshot@${packageJson.version}`,
      'github.server_url': 'https://github.example',
      'github.action_repository': 'owner/clearshot',
      'github.action_ref': 'v0',
    });
    const [check, upload] = steps as [Step, Step];
    const env = Object.fromEntries(
      Object.entries(check.env!).map(([name, text]) => [name, evaluate(text, values)]),
    );
    const result = sh(check.run!, { ...runner, ...env });
    const outputs = readFileSync(runner.GITHUB_OUTPUT, 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split('='));
    for (const [name, value] of outputs) values[`steps.${check.id}.outputs.${name}`] = value!;
    return {
      ...result,
      reports: evaluate(action.outputs.reports.value, values),
      uploaded: evaluate(upload.with!.path!, values),
      summary: readFileSync(runner.GITHUB_STEP_SUMMARY, 'utf8'),
    };
  }

  it('is composite, and runs the package of the release that it belongs to', () => {
    expect(action.runs.using).toBe('composite');
    expect(action.inputs.package.default).toBe('');
    expect(steps[0]!.env!.RELEASE).toMatch(/\/releases\/download\/\$\{\{ github.action_ref \}\}$/);
    expect(steps[0]!.run).toContain('"${PACKAGE:-$RELEASE/clearshot.tgz}"');
    expect(steps.map(({ uses, if: condition }) => [uses?.split('@')[0], condition])).toEqual([
      [undefined, undefined],
      ['actions/upload-artifact', "always() && inputs.artifact != ''"],
    ]);
  });

  it('passes, with reports to upload and a summary', () => {
    const { code, reports, uploaded, summary, out } = runAction({ expect: 'expectations.json' });
    expect(code).toBe(0);
    expect(uploaded).toBe(reports);
    const report: Report = JSON.parse(readFileSync(join(reports, 'report.json'), 'utf8'));
    expect(report.summary.photos).toBe(3);
    for (const name of ['report.html', 'report.xml', 'report.sarif'])
      expect(existsSync(join(reports, name)), name).toBe(true);
    expect(summary).toMatch(/^### Clearshot: 3 photos/);
    expect(out).not.toContain('::error');
  });

  it('fails with an annotation on the photo, several inputs, and options', () => {
    breakExpectation();
    const { code, out, reports } = runAction({
      photos: 'photos/good-wood.jpg\nphotos/*stone.jpg\n',
      expect: 'expectations.json',
      options: '--rule tilt=off --jobs 1',
    });
    expect(code).toBe(1);
    expect(out).toContain(
      '::error file=photos/good-wood.jpg,title=Photo rule blur::Expected blur to fail but it passed',
    );
    const report: Report = JSON.parse(readFileSync(join(reports, 'report.json'), 'utf8'));
    expect(report.photos.map(({ file }) => file)).toEqual(['photos/good-stone.jpg', 'photos/good-wood.jpg']);
    expect(report.photos[0]!.rules.map(({ id }) => id)).not.toContain('tilt');
  });
});

describe('the workflow with shards', () => {
  const workflow = parse(readFileSync('tests/data/ci/photos.yml', 'utf8'));
  const scriptsOf = (job: string) =>
    (workflow.jobs[job].steps as Step[]).flatMap(({ run }) => (run && run !== 'npm ci' ? [run] : []));

  /** Runs both jobs, the first once for each shard. */
  function runWorkflow() {
    for (const shard of workflow.jobs.check.strategy.matrix.shard) {
      for (const script of scriptsOf('check')) {
        expect(sh(evaluate(script, { 'matrix.shard': String(shard) })).code).toBe(0);
      }
    }
    return sh(scriptsOf('report').join('\n'));
  }

  it('passes, and fails in its report where an expectation breaks', () => {
    const passing = runWorkflow();
    expect(passing.code).toBe(0);
    expect(passing.out).toContain('3 photos');
    breakExpectation();
    const { code, out } = runWorkflow();
    expect(code).toBe(1);
    expect(failingLines(out)).toEqual([expect.stringContaining('missing failure: blur')]);
    expect(readFileSync(join(project, 'report.xml'), 'utf8')).toContain(
      'Expected blur to fail but it passed',
    );
  });
});

describe('the hook for pre-commit', () => {
  const [hook] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8'));

  it('runs the package that the repository has, over images alone', () => {
    expect(hook).toMatchObject({
      id: 'clearshot',
      language: 'system',
      types: ['image'],
      require_serial: true,
    });
  });

  it('takes the photos that are committed as arguments', () => {
    expect(sh(`${hook.entry} photos/good-wood.jpg photos/good-stone.jpg`).code).toBe(0);
    const { code, out } = sh(`${hook.entry} photos/good-wood.jpg photos/empty-wood.jpg`);
    expect(code).toBe(1);
    expect(failingLines(out)).toEqual([expect.stringContaining('photos/empty-wood.jpg')]);
  });
});
