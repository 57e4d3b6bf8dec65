import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const modules = ['src/app', 'src/ui'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
);

/** Values from anywhere else would pull the engine into the page's own script. */
const ALLOWED =
  /^(?:src\/(?:ui\/\w+|languages\/(?:\w+\/)?\w+|browser\/client|settings\/today|core\/(?:document\/sizes|report|reportCsv|repairOrder|messages\/(?:format|figures)))\.ts|package\.json)$/;

describe('the page', () => {
  it.each(modules)('%s takes only the client and the report from outside', (file) => {
    const imports = readFileSync(file, 'utf8').matchAll(/import (?!type )[^;]*?from '([^']+)'/g);
    const outside = [...imports]
      .map((match) => join(file, '..', match[1]!))
      .filter((name) => !name.startsWith('src/app/'));
    expect(outside.filter((name) => !ALLOWED.test(name))).toEqual([]);
  });

  it('has no inline script or style', () => {
    const html = readFileSync('index.html', 'utf8');
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/);
    for (const file of modules) expect(readFileSync(file, 'utf8')).not.toMatch(/innerHTML|['"]style['"]/);
  });

  it('takes nothing from another host', () => {
    const styles = readdirSync('src/app/styles').map((name) => join('src/app/styles', name));
    for (const file of ['index.html', ...modules, ...styles]) {
      const addresses =
        readFileSync(file, 'utf8').match(/\b(?:https?:)?\/\/[a-z][\w.-]*\.[a-z]+[^\s'"]*/g) ?? [];
      expect(addresses.filter((address) => !address.startsWith('http://www.w3.org/'))).toEqual([]);
    }
  });
});
