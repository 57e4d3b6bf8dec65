import { expect, it } from 'vitest';
import { expectedByFolder } from '../../../../src/batch/expectations/folders.ts';
import { RULE_IDS } from '../../../../src/batch/names.ts';

const PASS = { mustFail: [], mustPass: RULE_IDS };

it.each([
  ['pass/a.jpg', PASS],
  ['photos/fail-blur/deep/a.jpg', { mustFail: ['blur'], mustPass: [] }],
  ['fail-blur/pass/a.jpg', PASS],
  ['photos/pass', null],
  ['passed/a.jpg', null],
])('%s', (file, expected) => {
  expect(expectedByFolder(file)).toEqual(expected);
});

it('asks for the nearest rule where a folder names none', () => {
  expect(() => expectedByFolder('fail-blurr/a.jpg')).toThrow(
    'for the folder fail-blurr but received "blurr". Did you mean blur?',
  );
});
