/** pre-commit runs the hook of this repository over the photos that are committed. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

execFileSync('npm', ['run', '-s', 'build:node'], { stdio: 'inherit' });
const cwd = mkdtempSync(join(tmpdir(), 'clearshot-pre-commit-'));
try {
  mkdirSync(join(cwd, 'node_modules/.bin'), { recursive: true });
  symlinkSync(resolve('dist/cli.js'), join(cwd, 'node_modules/.bin/clearshot'));
  execFileSync('git', ['init', '--quiet'], { cwd });
  for (const name of ['good-wood.jpg', 'empty-wood.jpg'])
    copyFileSync(join('fixtures', name), join(cwd, name));
  copyFileSync('README.md', join(cwd, 'README.md'));
  execFileSync('git', ['add', '--force', '*.jpg', '*.md'], { cwd });
  expectHook(['good-wood.jpg', 'README.md'], 0, /1 photo {2}1 passed/);
  expectHook(['good-wood.jpg', 'empty-wood.jpg'], 1, /✗ empty-wood\.jpg/);
  console.log('The hook passes a good photo, and stops a bad one');
} finally {
  rmSync(cwd, { recursive: true });
}

function expectHook(files, status, output) {
  const args = ['try-repo', '--verbose', resolve('.'), 'clearshot', '--files', ...files];
  const result = spawnSync('pre-commit', args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, PRE_COMMIT_HOME: join(cwd, '.cache') },
  });
  assert.match(result.stdout, output, result.stdout + result.stderr);
  assert.equal(result.status, status, result.stdout + result.stderr);
}
