import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findConfig, loadConfig } from '../../../../src/batch/config/load.ts';

let root: string;
beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'clearshot-config-')));
});
afterAll(() => rmSync(root, { recursive: true }));

function place(path: string, text: string): string {
  const file = join(root, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
  return file;
}

describe('loadConfig', () => {
  it('is empty where there is none', async () => {
    expect(findConfig(root)).toEqual({ file: null, ignored: [] });
    expect(await loadConfig({ cwd: root })).toEqual({ config: {}, file: null, folder: root, ignored: [] });
  });

  it.each([
    ['ts', "const preset: string = 'strict';\nexport default { preset } satisfies { preset: string };\n"],
    ['js', "module.exports = { preset: 'strict' };\n"],
    ['mjs', "export default { preset: 'strict' };\n"],
    ['json', '\ufeff{\r\n "preset": "strict" }'],
  ])('finds clearshot.config.%s above the working directory', async (ending, text) => {
    const file = place(`${ending}/clearshot.config.${ending}`, text);
    place(`${ending}/package.json`, '{}');
    const cwd = join(root, ending, 'deep/deeper');
    mkdirSync(cwd, { recursive: true });
    expect(await loadConfig({ cwd })).toEqual({
      config: { preset: 'strict' },
      file,
      folder: join(root, ending),
      ignored: [],
    });
  });

  it('runs no program from outside the project, and goes on to what may be used', async () => {
    const evil = place('shared/clearshot.config.mjs', "throw new Error('It ran');");
    place('clearshot.config.json', '{ "preset": "strict" }');
    place('shared/project/package.json', '{}');
    const cwd = join(root, 'shared/project');
    expect(await loadConfig({ cwd })).toMatchObject({ config: { preset: 'strict' }, ignored: [evil] });
    const alone = place('shared/alone/notes.txt', '');
    expect((await loadConfig({ cwd: join(alone, '..') })).ignored).toEqual([evil]);
    await expect(loadConfig({ cwd, file: evil })).rejects.toThrow('It ran');
    rmSync(join(root, 'clearshot.config.json'));
  });

  it('takes the whole repository for the project, packages in it too', async () => {
    const file = place('repository/clearshot.config.mjs', "export default { preset: 'lenient' };");
    place('repository/.git/HEAD', '');
    place('repository/packages/a/package.json', '{}');
    expect((await loadConfig({ cwd: join(root, 'repository/packages/a') })).file).toBe(file);
  });

  it('takes the file that it is told', async () => {
    place('own/other.json', '{ "preset": "lenient" }');
    expect((await loadConfig({ cwd: root, file: 'own/other.json' })).config.preset).toBe('lenient');
  });

  it.each([
    [
      'missing.json',
      undefined,
      'Expected a configuration file but received missing.json, which does not exist',
    ],
    ['broken.json', '{', 'broken.json: '],
    ['throws.mjs', "throw new Error('Out of order');", 'throws.mjs: Out of order'],
    ['typo.json', '{ "presets": 1 }', 'Did you mean preset?'],
    ['config.yaml', '', 'Expected a .ts, .js, .mjs or .json file for --config'],
  ])('%s', async (name, text, message) => {
    if (text !== undefined) place(name, text);
    await expect(loadConfig({ cwd: root, file: name })).rejects.toThrow(message);
  });
});
