import { expect, it } from 'vitest';
import { programFingerprint } from '../../../../src/batch/store/fingerprint.ts';

it('is the same as long as nothing changes', () => {
  expect(programFingerprint()).toMatch(/^[0-9a-f]{64}$/);
  expect(programFingerprint()).toBe(programFingerprint());
});
