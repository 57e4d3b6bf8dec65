/** GNU parallel runs the checker unchanged: what the README shows gives the report of a single run. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** More than the recipe gives to one run, so that there are several. */
const COPIES = 3;
const RECORDS = 5;

execFileSync('npm', ['run', '-s', 'build:node'], { stdio: 'inherit' });
const recipe = readFileSync('tests/data/ci/parallel.sh', 'utf8');
const cwd = mkdtempSync(join(tmpdir(), 'clearshot-parallel-'));
try {
  mkdirSync(join(cwd, 'node_modules/.bin'), { recursive: true });
  symlinkSync(resolve('dist/cli.js'), join(cwd, 'node_modules/.bin/clearshot'));
  placePhotos();
  const whole = run('npx clearshot check photos -r json=whole.json -r junit=whole.xml');
  assert.ok(recipe.includes('-N 100'));
  const parallel = run(recipe.replace('-N 100', `-N ${RECORDS}`));
  assert.equal(parallel.status, whole.status);
  run('npx clearshot merge report.ndjson -r json=merged.json');
  assert.equal(untimed('merged.json'), untimed('whole.json'));
  console.log(`${JSON.parse(read('merged.json')).summary.photos} photos, the same report`);
} finally {
  rmSync(cwd, { recursive: true });
}

function placePhotos() {
  const fixtures = readdirSync('fixtures').filter((name) => /^(good|empty)-.*\.jpg$/.test(name));
  for (let i = 0; i < COPIES; i++) {
    mkdirSync(join(cwd, `photos/line\nbreak ${i}`), { recursive: true });
    for (const name of fixtures.slice(0, 4)) {
      copyFileSync(join('fixtures', name), join(cwd, `photos/line\nbreak ${i}`, name));
    }
  }
}

function run(script) {
  return spawnSync('bash', ['-c', script], { cwd, encoding: 'utf8' });
}

function read(name) {
  return readFileSync(join(cwd, name), 'utf8');
}

function untimed(name) {
  return read(name).replace(/"(ms|decode|locate|total)": [\d.e-]+/g, '"$1": 0');
}
