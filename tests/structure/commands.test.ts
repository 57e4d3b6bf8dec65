/** Every command that a document shows: what is cheap is run, of the rest every script, file and option is there. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { describe, expect, it, vi } from 'vitest';
import { buildProgram } from '../../src/cli/program.ts';

const documents = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.md'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => file && existsSync(file) && !file.startsWith('tests/data/'));

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** What begins a command that is of this repository. */
const BEGINNING =
  /^(?:[A-Z_]+=\S+ )*(?:npm run |npm (?:test|start|ci)\b|npx (?:vitest|clearshot) |node |clearshot (?:check|rules|explain|merge|watch|init)\b|python3 (?:-m |\S+\.py))/;

interface Shown {
  document: string;
  command: string;
}

const shown = documents.flatMap((document) => commandsIn(document));

/** Of fenced shell blocks, indented lines and code in a sentence; a pipe or `&&` makes two of one. */
function commandsIn(document: string): Shown[] {
  const text = readFileSync(document, 'utf8').replace(/\\\n\s*/g, ' ');
  const blocks = [...text.matchAll(/^```(?:sh|bash)\n([\s\S]*?)^```/gm)].flatMap(([, body]) =>
    body!.split('\n'),
  );
  const indented = [...text.matchAll(/^ {4,}(.*)$/gm)].map(([, line]) => line!);
  const inline = [...text.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code!);
  const commands = [...blocks, ...indented, ...inline]
    .map((line) => line.replace(/\s+#.*$/, ''))
    .flatMap((line) => line.split(/\s*(?:\||&&)\s*/))
    .map((command) => command.trim())
    .filter((command) => BEGINNING.test(command));
  return [...new Set(commands)].map((command) => ({ document, command }));
}

const flagsOf = (words: readonly string[]) =>
  words.filter((word) => /^--?[a-z]/.test(word)).map((word) => word.replace(/=.*$/, ''));

/** What is wrong with a command, in a sentence; null where nothing is. */
function faultOf({ document, command }: Shown): string | null {
  const words = command.replace(/^(?:[A-Z_]+=\S+ )+/, '').split(/\s+/);
  if (words[0] === 'npm') return words[1] === 'run' ? npmFault(words) : null;
  if (words[0] === 'npx' && words[1] === 'vitest') return missingFile(words.slice(2), [''], /^tests\//);
  if (words[0] === 'python3') return pythonFault(words.slice(1), dirname(document));
  if (words[0] === 'node' && words[1] !== 'dist/cli.js')
    return missingFile(words.slice(1, 2), [''], /\.m?js$/);
  return clearshotFault(words.slice(words[0] === 'clearshot' ? 1 : 2));
}

function npmFault(words: readonly string[]): string | null {
  const [name, ...rest] = words.slice(2).filter((word) => word !== '-s');
  const script = scripts[name!];
  if (!script) return `package.json has no script ${name}`;
  const sources = sourcesOf(script);
  if (rest.includes('--') && sources.length === 0) return null;
  const text = sources.map((file) => readFileSync(file, 'utf8')).join('\n');
  const unknown = flagsOf(rest.slice(1)).find((flag) => !text.includes(`'${flag}'`) && !text.includes(flag));
  return unknown === undefined ? null : `${name} knows no ${unknown}`;
}

/** The files that read a script's options. */
function sourcesOf(script: string): string[] {
  const benchmark = /benchmarks\/run\.mjs (\w+)/.exec(script)?.[1];
  const file = /runTypeScript\.mjs (\S+)/.exec(script)?.[1];
  const own = benchmark ? [`benchmarks/${benchmark}.ts`] : file ? [file] : [];
  const folders = benchmark ? [`benchmarks/${benchmark}`, 'benchmarks/shared'] : [];
  return [...own, ...folders.filter(existsSync).flatMap((folder) => filesIn(folder, '.ts'))];
}

const filesIn = (folder: string, end: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(end))
    .map((name) => join(folder, name));

/** Python is run in the root, in `models`, or beside the document. */
function pythonFault(words: readonly string[], folder: string): string | null {
  if (words[0] === '-m' && words[1] === 'unittest') return missingFile(words, ['', folder], /^models\//);
  const file = words[0] === '-m' ? `models/${words[1]!.replaceAll('.', '/')}.py` : words[0]!;
  if (file.includes('<')) return null;
  const found = ['', folder].map((root) => join(root, file)).find(existsSync);
  if (!found) return `there is no ${file}`;
  const text = filesIn(dirname(found), '.py')
    .map((name) => readFileSync(name, 'utf8'))
    .join('\n');
  const unknown = flagsOf(words.slice(1)).find(
    (flag) => flag !== '--help' && flag !== '-m' && !text.includes(flag),
  );
  return unknown === undefined ? null : `${file} knows no ${unknown}`;
}

function missingFile(words: readonly string[], roots: readonly string[], kind: RegExp): string | null {
  const files = words.filter((word) => kind.test(word));
  const missing = files.find((file) => !roots.some((root) => existsSync(join(root, file))));
  return missing === undefined ? null : `there is no ${missing}`;
}

const program = buildProgram(() => {});

function clearshotFault([name, ...rest]: readonly string[]): string | null {
  const command: Command | undefined = program.commands.find((each) => each.name() === name);
  if (!command) return name === '--version' || name === '--help' ? null : `clearshot knows no ${name}`;
  const known = command.options.flatMap(({ short, long }) => [short, long]);
  const unknown = flagsOf(rest).find((flag) => flag !== '--help' && !known.includes(flag));
  return unknown === undefined ? null : `clearshot ${name} knows no ${unknown}`;
}

it('finds the commands that documents show', () => {
  expect(shown.length).toBeGreaterThan(40);
});

describe.each(documents)('%s', (document) => {
  it('shows only commands that are there', () => {
    const own = shown.filter((each) => each.document === document);
    expect(
      own.flatMap((each) => faultOf(each) ?? []),
      'bring the document up to date',
    ).toEqual([]);
  });
});

const CHEAP = /^(?:node dist\/cli\.js|npx clearshot|clearshot) (rules|explain \w+)$/;
const cheap = [...new Set(shown.flatMap(({ command }) => CHEAP.exec(command)?.[1] ?? []))];

it.each(cheap)('clearshot %s does what is shown', async (command) => {
  let written = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written += text;
    return true;
  });
  const codes: number[] = [];
  try {
    await buildProgram((code) => codes.push(code)).parseAsync(['node', 'clearshot', ...command.split(' ')]);
  } finally {
    write.mockRestore();
  }
  expect(codes.filter((code) => code !== 0)).toEqual([]);
  expect(written).not.toBe('');
});
