/** The folder convention: photos in `pass/` must pass, those in `fail-<rule>/` must fail that rule. */
import { readName } from '../../settings/names.ts';
import { RULE_IDS } from '../names.ts';
import type { ExpectedOf } from './expected.ts';

const FAIL = 'fail-';

/**
 * From the folders that a photo lies in, the innermost that says something. In `fail-<rule>/` the other rules
 * do not matter: a photo with glare may be dark as well.
 */
export const expectedByFolder: ExpectedOf = (file) => {
  const folder = file
    .split(/[/\\]/)
    .slice(0, -1)
    .findLast((name) => name === 'pass' || name.startsWith(FAIL));
  if (folder === undefined) return null;
  if (folder === 'pass') return { mustFail: [], mustPass: RULE_IDS };
  return { mustFail: [readName(`the folder ${folder}`, folder.slice(FAIL.length), RULE_IDS)], mustPass: [] };
};
