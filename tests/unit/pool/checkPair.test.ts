import { expect, it } from 'vitest';
import { checkPair } from '../../../src/pool/checkPair.ts';
import type { CheckSettings } from '../../../src/settings/settings.ts';
import { reportOf } from '../../support/results.ts';

it('reads both photos to compare them, and forgets what it read', async () => {
  const seen: [string, CheckSettings][] = [];
  const fields = { documentNumber: 'AB1234567' };
  const check = async (file: string, settings: CheckSettings) => {
    seen.push([file, settings]);
    return { ...reportOf([], { file }), reading: { fields } as never };
  };
  const pair = await checkPair('a', 'b', { preset: 'strict' }, check);
  expect(seen).toEqual(['a', 'b'].map((file) => [file, { preset: 'strict', includeReading: true }]));
  expect([pair.front.file, pair.back.file, pair.pair.outcome]).toEqual(['a', 'b', 'cantTell']);
  expect(JSON.stringify(pair)).not.toContain('AB1234567');
  const told = await checkPair('a', 'b', { includeReading: true, language: 'fr' }, check);
  expect(told.front.reading!.fields).toEqual(fields);
  expect(told.pair.message!.problem).toBe('On ne peut pas dire quelles faces montrent les photos');
});
