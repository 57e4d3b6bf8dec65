import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { expect, it } from 'vitest';

/** Most lines that a function has, its head and its end included. */
const MAX_LINES = 80;

const files = ['src', 'workers', 'scripts', 'benchmarks', 'tests/support'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name)),
);

/** Functions with more lines than one may have, such as `src/a.ts:12 (93 lines)`. */
function longFunctions(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  const linesOf = (text: string) => text.split('\n').length;
  const found: string[] = [];
  visit(parseSync(file, source).program, ({ type, start, end }) => {
    if (!/^(?:Function(?:Declaration|Expression)|ArrowFunctionExpression)$/.test(type)) return;
    const lines = linesOf(source.slice(start, end));
    if (lines > MAX_LINES) found.push(`${file}:${linesOf(source.slice(0, start))} (${lines} lines)`);
  });
  return found;
}

interface Node {
  type: string;
  start: number;
  end: number;
}

function visit(value: unknown, see: (node: Node) => void): void {
  if (Array.isArray(value)) for (const each of value) visit(each, see);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  if ('type' in value && typeof value.type === 'string') see(value as Node);
  for (const each of Object.values(value)) visit(each, see);
}

it(`has no function of more than ${MAX_LINES} lines`, { timeout: 60_000 }, () => {
  expect(files.flatMap(longFunctions), 'divide it by what it does').toEqual([]);
});
