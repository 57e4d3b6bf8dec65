/**
 * Runs the tests that need other tools than Node and a Chromium: `npm run test:all`, or `npm run test:tools` for those
 * that are no large downloads.
 * As root on Debian missing tools are installed, and one that stays missing is a failure; elsewhere a test
 * whose tool is missing is named and not run.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MINUTE = 60_000;
const work = mkdtempSync(join(tmpdir(), 'clearshot-all-'));

// Debian's own Python has Debian's packages; another one earlier on the path has not.
const PYTHON = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';

/**
 * `probe` succeeds when the tools are there; `packages` are Debian's names for them; `nightly` ones are left out of
 * `test:tools`.
 */
const SUITES = [
  {
    name: 'specimen renderer',
    probe: [PYTHON, '-c', 'import numpy, cv2, PIL'],
    packages: [
      'python3-numpy',
      'python3-opencv',
      'python3-pil',
      'fonts-dejavu',
      'fonts-liberation',
      'fonts-noto-core',
    ],
    command: [PYTHON, '-m', 'unittest', 'discover', 'models/training/specimen'],
    limit: 5 * MINUTE,
  },
  {
    name: 'toy training of the locator',
    probe: [PYTHON, '-c', 'import numpy, cv2, PIL, torch'],
    packages: [
      'python3-numpy',
      'python3-opencv',
      'python3-pil',
      'python3-torch',
      'fonts-dejavu',
      'fonts-liberation',
      'fonts-noto-core',
    ],
    command: [PYTHON, '-m', 'training.locator.train', '--toy', '--work', work, '--out', work],
    cwd: 'models',
    limit: 5 * MINUTE,
  },
  {
    name: 'toy training of the reader of machine-readable lines',
    probe: [PYTHON, '-c', 'import numpy, cv2, PIL, torch'],
    packages: [
      'python3-numpy',
      'python3-opencv',
      'python3-pil',
      'python3-torch',
      'fonts-dejavu',
      'fonts-liberation',
      'fonts-ocr-b',
    ],
    command: [
      'sh',
      '-c',
      `cd models && ${PYTHON} -m training.mrz.train --toy --out ${work}/mrz && ${PYTHON} -m training.mrz.export --work ${work}/mrz --out ${work}/mrz/model`,
    ],
    limit: 3 * MINUTE,
  },
  {
    name: 'page in Firefox and WebKit',
    nightly: true,
    probe: [
      'sh',
      '-c',
      'which firefox-esr && which WebKitWebDriver && which xvfb-run && ls /usr/lib/*/webkit2gtk-4.1/MiniBrowser',
    ],
    packages: ['firefox-esr', 'webkit2gtk-driver', 'xvfb', 'xauth'],
    command: ['npx', 'vitest', 'run', '--config', 'tests/browsers/vitest.config.ts'],
    limit: 10 * MINUTE,
  },
  {
    name: 'projects of those who use the package, the quick ones',
    nightly: true,
    probe: ['npm', 'view', 'esbuild', 'version'],
    packages: [],
    command: ['sh', '-c', 'CONSUMERS=quick npx vitest run --config tests/consumers/vitest.config.ts'],
    limit: 10 * MINUTE,
  },
  {
    name: 'GNU parallel',
    probe: ['parallel', '--version'],
    packages: ['parallel'],
    command: ['node', 'tests/tools/parallel.mjs'],
    limit: 5 * MINUTE,
  },
  {
    name: 'pre-commit',
    probe: ['pre-commit', '--version'],
    packages: ['git', 'pre-commit'],
    command: ['node', 'tests/tools/preCommit.mjs'],
    limit: 5 * MINUTE,
  },
  {
    name: 'toy training of the display network',
    probe: [PYTHON, '-c', 'import numpy, cv2, PIL, torch'],
    packages: ['python3-numpy', 'python3-opencv', 'python3-pil', 'python3-torch', 'fonts-dejavu'],
    command: [PYTHON, 'models/training/recapture/train.py', '--toy', '--work', work],
    limit: 3 * MINUTE,
  },
  {
    name: 'toy training of the occluders network',
    probe: [PYTHON, '-c', 'import numpy, cv2, PIL, torch'],
    packages: [
      'python3-numpy',
      'python3-opencv',
      'python3-pil',
      'python3-torch',
      'fonts-dejavu',
      'fonts-liberation',
      'fonts-noto-core',
    ],
    command: [PYTHON, 'models/training/occluders/train.py', '--toy', '--work', work],
    limit: 3 * MINUTE,
  },
];

const wanted = process.argv[2] === 'change' ? SUITES.filter(({ nightly }) => !nightly) : SUITES;

const canInstall = existsSync('/etc/debian_version') && process.getuid?.() === 0;

try {
  const failed = wanted.filter((suite) => !passes(suite));
  for (const { name } of failed) console.error(`Failed: ${name}`);
  process.exitCode = failed.length > 0 ? 1 : 0;
} finally {
  rmSync(work, { recursive: true, force: true });
}

function passes({ name, probe, packages, command, limit, cwd }) {
  if (!succeeds(probe, 'ignore') && canInstall) install(packages);
  if (!succeeds(probe, 'ignore')) {
    console.log(`Not run: ${name}. It needs ${packages.join(', ')} (names of Debian's packages)`);
    return !canInstall;
  }
  console.log(`Running: ${name}`);
  return succeeds(command, 'inherit', limit, cwd);
}

function install(packages) {
  console.log(`Installing ${packages.join(', ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-q'], { stdio: 'ignore', env });
  spawnSync('apt-get', ['install', '-qy', '--no-install-recommends', ...packages], { stdio: 'ignore', env });
}

function succeeds([program, ...args], stdio, timeout, cwd) {
  return spawnSync(program, args, { stdio, timeout, cwd }).status === 0;
}
