import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Layers, outermost first: a file may import its own layer's files and those of layers further down. */
const LAYERS = [
  /^src\/(cli|app|client|node|index)\b/,
  /^src\/(check|engine|presets)\.ts/,
  /^src\/rules\//,
  /^src\/analysis\//,
  /^src\/engines\//,
];

/** The engine: no DOM, no Node, no worker plumbing. */
const ENGINE =
  /^src\/(check\.ts|engine\.ts|rules|analysis|engines|messages|photo\.ts|presets\.ts|report\.ts)/;

/** Packages with one door each. */
const DOORS: Record<string, string> = {
  'opencv-ts': 'src/core/engines/opencv.ts',
  '@tensorflow': 'src/core/engines/tensorflow.ts',
};

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join('src', name));

describe.each(files)('%s', (file) => {
  const source = readFileSync(file, 'utf8');
  const imports = [...source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => ({
    typeOnly: /import type[^;]*$/.test(source.slice(0, match.index).split(';').at(-1) ?? ''),
    name: match[1]!.startsWith('.') ? join(dirname(file), match[1]!) : match[1]!,
  }));
  const layerOf = (name: string) => LAYERS.findIndex((layer) => layer.test(name));

  it('imports only downwards', () => {
    const upward = imports.filter(
      ({ name, typeOnly }) => !typeOnly && layerOf(name) !== -1 && layerOf(name) < layerOf(file),
    );
    expect(upward.map(({ name }) => name)).toEqual([]);
  });

  it('keeps rules apart', () => {
    if (!/^src\/rules\/(?!describe|index|rule|risk)/.test(file)) return;
    const others = imports.filter(({ name }) => /^src\/rules\/(?!rule\.ts|risk\.ts)/.test(name));
    expect(others.map(({ name }) => name)).toEqual([]);
  });

  it('reaches packages only through their door', () => {
    // The address of a package's file is no part of its code.
    const code = imports.filter(({ name }) => !name.endsWith('?url'));
    const wrong = code.filter(({ name }) =>
      Object.entries(DOORS).some(([start, door]) => name.startsWith(start) && file !== door),
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('keeps Node, the DOM and comlink out of the engine', () => {
    if (!ENGINE.test(file)) return;
    expect(imports.filter(({ name }) => /^(node:|comlink|sharp)/.test(name))).toEqual([]);
    const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    expect(
      code.match(
        /\b(document\.(create|query|get|body)|window\.|navigator\.|self\.|postMessage|OffscreenCanvas)/g,
      ),
    ).toBeNull();
  });
});
