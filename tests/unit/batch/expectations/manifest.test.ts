import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readExpectations } from '../../../../src/batch/expectations/expectations.ts';
import { RULE_IDS } from '../../../../src/batch/names.ts';
import { temporaryFolder } from '../../../support/folder.ts';

const { path: folder, place } = temporaryFolder('manifest');
for (const name of ['a.jpg', 'sub/b.jpg', 'c.jpg']) place(name);

const others = (...ids: string[]) => RULE_IDS.filter((id) => !ids.includes(id));
const expectationsOf = (name: string, text: string) => readExpectations(place(name, text));

describe.each([
  [
    'm.json',
    '{"a.jpg": "pass", "sub/b.jpg": {"fail": ["blur"], "ignore": ["tilt"]}, "c.jpg": {"fail": ["blur"], "pass": []}}',
  ],
  [
    'rows.json',
    '[{"file": "a.jpg"}, {"file": "sub/b.jpg", "fail": ["blur"], "ignore": ["tilt"]}, {"file": "c.jpg", "fail": ["blur"], "pass": []}]',
  ],
  [
    'm.jsonl',
    '{"file": "a.jpg"}\n\n{"file": "sub/b.jpg", "fail": ["blur"], "ignore": ["tilt"]}\n{"file": "c.jpg", "fail": ["blur"], "pass": []}\n',
  ],
  ['m.csv', 'file,fail,pass,ignore\na.jpg,,,\nsub/b.jpg,blur,,tilt\nc.jpg,blur,-,\n'],
  ['bom.csv', '\ufefffile,fail,pass,ignore\r\na.jpg,,,\r\nsub/b.jpg,blur,,tilt\r\nc.jpg,blur,-,\r\n'],
])('%s', (name, text) => {
  it('says which rules must fail, which must pass, and which do not matter', () => {
    const { expectedOf, problem } = expectationsOf(name, text);
    expect(problem).toBeNull();
    expect(expectedOf(join(folder, 'a.jpg'))).toEqual({ mustFail: [], mustPass: RULE_IDS });
    expect(expectedOf(join(folder, './sub/../sub/b.jpg'))).toEqual({
      mustFail: ['blur'],
      mustPass: others('blur', 'tilt'),
    });
    expect(expectedOf(join(folder, 'c.jpg'))).toEqual({ mustFail: ['blur'], mustPass: [] });
    expect(expectedOf(join(folder, 'd.jpg'))).toBeNull();
  });
});

it('takes labels by the name of the photo; a rule without label does not matter', () => {
  const { expectedOf, problem } = expectationsOf(
    'labels.jsonl',
    '{"id": "a", "labels": {"blur": "defect", "tilt": "ok"}, "tags": []}\n',
  );
  expect(problem).toBeNull();
  expect(expectedOf('anywhere/a.png')).toEqual({ mustFail: ['blur'], mustPass: ['tilt'] });
});

it('misses photos that went away', () => {
  const { problem } = expectationsOf('gone.json', '{"x.jpg": "pass", "a.jpg": "pass", "y.jpg": "pass"}');
  expect(problem).toMatch(
    /^Expected every photo of .*gone\.json to be there but received none at x\.jpg and 1 more$/,
  );
});

it.each([
  ['m.yaml', '', 'Expected .json, .jsonl or .csv for the ending of the manifest but received ".yaml"'],
  ['broken.json', '{', 'Expected json in '],
  ['text.json', '"pass"', 'Expected an object for text.json but received "pass"'],
  ['value.json', '{"a.jpg": "fail"}', 'Expected an object for "a.jpg" in value.json but received "fail"'],
  ['key.json', '{"a.jpg": {"fails": ["blur"]}}', 'but received "fails". Did you mean fail?'],
  [
    'rule.json',
    '{"a.jpg": {"fail": ["blurr"]}}',
    'for fail of "a.jpg" in rule.json but received "blurr". Did you mean blur?',
  ],
  [
    'list.json',
    '{"a.jpg": {"fail": "blur"}}',
    'Expected a list of rules for fail of "a.jpg" in list.json but received "blur"',
  ],
  [
    'twice.json',
    '{"a.jpg": {"fail": ["blur"], "ignore": ["blur"]}}',
    'Expected each rule once for "a.jpg" in twice.json but received "blur"',
  ],
  ['row.jsonl', '{"fail": []}', 'Expected a path for file of line 1 of row.jsonl but received nothing'],
  [
    'label.jsonl',
    '{"id": "a", "labels": {"blur": "bad"}}',
    'Expected ok or defect for blur of line 1 of label.jsonl',
  ],
  ['column.csv', 'file,fails\n', 'for a column of column.csv but received "fails". Did you mean fail?'],
  [
    'cell.csv',
    'file,fail\na.jpg,blurr\n',
    'for fail of row 2 of cell.csv but received "blurr". Did you mean blur?',
  ],
  ['quote.csv', 'file\n"a', 'Expected csv in '],
])('explains what is wrong in %s', (name, text, message) => {
  expect(() => expectationsOf(name, text)).toThrow(message);
});

it('explains a manifest that is not there', () => {
  expect(() => readExpectations('/nowhere/m.json')).toThrow(
    'Expected a manifest that can be read but received /nowhere/m.json',
  );
});
