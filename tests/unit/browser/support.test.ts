import { expect, it } from 'vitest';
import { missingFeature } from '../../../src/browser/support.ts';

const whole = {
  WebAssembly,
  Worker: class {} as unknown as typeof Worker,
  OffscreenCanvas: class {} as unknown as typeof OffscreenCanvas,
};

it('misses nothing in a browser that has everything', () => {
  expect(missingFeature(whole)).toBeNull();
});

it.each([
  ['WebAssembly', { ...whole, WebAssembly: undefined }],
  ['SIMD in WebAssembly', { ...whole, WebAssembly: { ...WebAssembly, validate: () => false } }],
  ['workers', { ...whole, Worker: undefined }],
  ['OffscreenCanvas', { ...whole, OffscreenCanvas: undefined }],
])('names %s', (name, scope) => {
  expect(missingFeature(scope as Partial<typeof globalThis>)).toBe(
    `Expected a browser with ${name} but received one without`,
  );
});
