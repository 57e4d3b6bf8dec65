import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

/**
 * Every folder of `src` and `workers`, outermost first, and what it may import besides its own files: folders, files and
 * `folder/*` for each folder in it, below `src/` unless they begin with `/`. Types count. A file that is listed by its own
 * name has that list instead of its folder's. A new folder needs a line here.
 */
const MAY_IMPORT: Record<string, string> = {
  // The doors.
  'src/index.ts': 'browser pool settings languages core core/messages core/rules',
  'src/element.ts': 'element settings languages core core/messages core/rules',
  'src/node.ts': 'node pool batch batch/* settings languages core core/messages core/rules',
  'src/cli.ts': 'cli',

  // The page and the element.
  'src/app': 'app/* ui browser settings languages core core/messages',
  'src/app/views':
    'app app/camera app/lighting ui browser settings languages core core/messages core/rules /package.json',
  'src/app/screens': 'app app/views app/camera app/lighting ui browser core core/messages',
  'src/app/camera':
    'app app/guidance app/views ui browser settings languages core core/messages core/rules core/live',
  'src/app/guidance': 'app/camera ui browser core core/messages core/live',
  'src/app/lighting':
    'app app/camera app/guidance ui browser settings languages core core/document/sizes.ts core/messages core/rules core/live /package.json',
  'src/app/styles': '',
  'src/ui/styles': '',
  'src/element': 'ui browser settings languages core core/messages core/rules',
  'src/ui': 'languages languages/* settings core core/messages core/rules',

  // The command line.
  'src/cli': 'cli/commands cli/output batch batch/* settings languages core core/messages',
  'src/cli/commands':
    'cli/options cli/output batch batch/* node pool settings languages core core/messages core/rules',
  'src/cli/options': 'cli/output batch batch/* settings languages core core/messages core/rules',
  'src/cli/output': 'batch batch/* core',

  // Files in, reports out.
  'src/batch':
    'batch/* node pool settings languages core core/messages core/rules core/reading core/files /package.json',
  'src/batch/config': 'batch node settings languages core core/messages core/rules',
  'src/batch/expectations': 'batch settings core core/rules',
  'src/batch/inputs': 'batch settings core',
  'src/batch/reporters': 'batch batch/expectations batch/reporters/* core core/messages core/rules',
  'src/batch/reporters/html': 'batch/reporters batch/reporters/text core core/rules',
  'src/batch/reporters/text': 'batch/reporters batch/reports batch/expectations core',
  'src/batch/reports': 'batch batch/reporters settings core core/rules',
  'src/batch/store': 'batch batch/reporters batch/reports node settings languages core /package.json',

  // One runtime for each platform, and one pool for both.
  workers: '',
  'workers/browser':
    'browser pool settings core core/messages core/rules core/live core/views core/engines core/files /models/*',
  'workers/node': 'node pool settings core core/engines core/files',
  'src/browser': 'pool settings languages core core/messages core/rules core/live core/files',
  'src/node': 'pool settings languages core core/messages core/rules core/engines core/files',
  'src/pool': 'settings core',

  // What is said, and how a caller says that photos are judged.
  'src/settings': 'languages core core/messages core/rules core/reading',
  'src/languages': 'languages/* core/messages',
  'src/languages/*': 'languages core/messages',

  // The core, from the check down to pixels, engines and files.
  'src/core/live': 'core core/rules core/messages core/measures core/views core/document core/pixels',
  'src/core/check.ts':
    'core/analysis.ts core/engine.ts core/presets.ts core/photo.ts core/report.ts core/repairOrder.ts core/messages core/rules core/reading core/document core/engines',
  'src/core/repairOrder.ts': 'core/report.ts',
  'src/core/reportCsv.ts': 'core/report.ts',
  'src/core/pair.ts': 'core/report.ts core/messages',
  'src/core/presets.ts': 'core/report.ts core/rules',
  'src/core/messages': 'core/report.ts core/rules',
  'src/core/rules':
    'core/analysis.ts core/report.ts core/measures core/reading core/views core/document core/pixels',
  'src/core/reading':
    'core/analysis.ts core/photo.ts core/report.ts core/views core/document core/networks core/pixels core/engines',
  'src/core/measures':
    'core/analysis.ts core/photo.ts core/report.ts core/reading core/views core/document core/networks core/pixels core/engines',
  'src/core/analysis.ts':
    'core/engine.ts core/photo.ts core/report.ts core/reading/request.ts core/views core/document core/pixels',
  'src/core/views': 'core/analysis.ts core/photo.ts core/report.ts core/document core/pixels',
  'src/core/engine.ts': 'core/document core/networks core/engines',
  'src/core/document': 'core/photo.ts core/report.ts core/networks core/pixels core/engines',
  'src/core/networks': 'core/pixels core/engines',
  'src/core/pixels': 'core/photo.ts core/report.ts core/engines',
  'src/core/engines': '',
  'src/core/files': 'core/photo.ts core/pixels core/files/whole',
  'src/core/files/whole': '',
  'src/core/report.ts': 'core/photo.ts',
  'src/core/photo.ts': '',
};

/** Packages, and files made of them, with one door each; `?url` is only the address of a file. */
const DOORS: Record<string, string> = {
  'opencv-ts': 'src/core/engines/opencv.ts',
  '@tensorflow/': 'src/core/engines/tensorflow.ts',
};

/** Most files that a folder holds before it needs rooms of its own. */
const MAX_FILES = 20;

const DOOR_FILES = ['cli.ts', 'element.ts', 'index.ts', 'node.ts'];

interface Module {
  file: string;
  /** Files by path from the root, packages by name. */
  imports: string[];
}

const folders = ['src', 'workers'].flatMap((top) => [
  top,
  ...readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name)),
]);
const modules = new Map(
  folders
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => [file, readModule(file)]),
);

function readModule(file: string): Module {
  const source = readFileSync(file, 'utf8');
  const { module } = parseSync(file, source);
  const names = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
    ),
    // Calls of import(), and types written as import('...').Name.
    ...[...source.matchAll(/\bimport\(\s*'([^']+)'/g)].map((match) => match[1]!),
  ];
  return { file, imports: names.map((name) => (name.startsWith('.') ? join(dirname(file), name) : name)) };
}

const parentOf = (name: string) => join(dirname(name), '*');
const fromRoot = (name: string) => (name.startsWith('/') ? name.slice(1) : join('src', name));
const isInside = (name: string) => /^(src|workers|models|package\.json)\b/.test(name);

/** What a file may import: its own entry, its folder's, or that of all folders beside its own. */
function allowedFor(file: string): string[] | null {
  const folder = dirname(file);
  const entry = MAY_IMPORT[file] ?? MAY_IMPORT[folder] ?? MAY_IMPORT[parentOf(folder)];
  return entry === undefined ? null : entry.split(' ').filter(Boolean).map(fromRoot);
}

function mayImport(file: string, name: string): boolean {
  const folder = dirname(name);
  if (folder === dirname(file) && !(file in MAY_IMPORT)) return true;
  return (allowedFor(file) ?? []).some((allowed) => [name, folder, parentOf(folder)].includes(allowed));
}

/** The files on a way from a file back to itself, or null. */
function circleThrough(start: string): string[] | null {
  const from = new Map<string, string>();
  const queue = [start];
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    for (const next of modules.get(file)?.imports ?? []) {
      if (from.has(next) || !modules.has(next)) continue;
      from.set(next, file);
      if (next !== start) {
        queue.push(next);
        continue;
      }
      const way = [start];
      for (let at = from.get(start)!; at !== start; at = from.get(at)!) way.unshift(at);
      return [start, ...way];
    }
  }
  return null;
}

describe.each(folders)('%s', (folder) => {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());

  it('is a known folder', () => {
    const known = [folder, parentOf(folder)].some((name) => name in MAY_IMPORT);
    const hint = 'say in MAY_IMPORT of tests/structure/imports.test.ts what it may import';
    // Of these two, every file is known by name.
    expect(known || folder === 'src' || folder === 'src/core', hint).toBe(true);
  });

  it(`holds at most ${MAX_FILES} files`, () => {
    expect(files.length, 'divide it into folders by topic').toBeLessThanOrEqual(MAX_FILES);
  });
});

it('has no loose file in src and workers but the doors', () => {
  const loose = ['src', 'workers'].flatMap((top) =>
    readdirSync(top, { withFileTypes: true }).filter((entry) => entry.isFile()),
  );
  expect(loose.map(({ name }) => name).sort()).toEqual(DOOR_FILES);
});

it('knows by name every file of the core that lies in no folder', () => {
  const loose = readdirSync('src/core').filter((name) => name.endsWith('.ts') && name !== 'globals.d.ts');
  expect(
    loose.filter((name) => !(join('src/core', name) in MAY_IMPORT)),
    'add it to MAY_IMPORT of tests/structure/imports.test.ts',
  ).toEqual([]);
});

describe.each([...modules.values()])('$file', ({ file, imports }) => {
  it('imports only what its folder may', () => {
    const wrong = imports.filter((name) => isInside(name) && !mayImport(file, name));
    expect(
      wrong,
      `${dirname(file)} may not import it: see MAY_IMPORT of tests/structure/imports.test.ts`,
    ).toEqual([]);
  });

  it('imports nothing that imports it', () => {
    expect(circleThrough(file)).toBeNull();
  });

  it('reaches packages only through their door', () => {
    const wrong = imports.filter(
      (name) =>
        !name.endsWith('?url') &&
        Object.entries(DOORS).some(([start, door]) => name.startsWith(start) && file !== door),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps rules apart', () => {
    if (dirname(file) !== 'src/core/rules' || basename(file) === 'index.ts') return;
    const others = imports.filter((name) => /^src\/core\/rules\/(?!rule\.ts|risk\.ts)/.test(name));
    expect(others).toEqual([]);
  });
});
