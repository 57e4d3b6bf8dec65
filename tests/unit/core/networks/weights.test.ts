import { describe, expect, it } from 'vitest';
import { fromFloat16, type ModelManifest, readWeights } from '../../../../src/core/networks/weights.ts';

const manifest: ModelManifest = {
  name: 'small',
  version: 1,
  dtype: 'float16',
  byteLength: 8,
  weights: [
    { name: 'a/kernel', shape: [1, 3] },
    { name: 'a/bias', shape: [1] },
  ],
};

describe('fromFloat16', () => {
  it.each([
    [0x0000, 0],
    [0x3c00, 1],
    [0xc000, -2],
    [0x3555, 0.333251953125],
    [0x7bff, 65504],
    [0x0001, 2 ** -24],
    [0x83ff, -1023 * 2 ** -24],
    [0x7c00, Number.POSITIVE_INFINITY],
    [0xfc00, Number.NEGATIVE_INFINITY],
    [0x7e00, Number.NaN],
  ])('reads %i as %d', (bits, value) => {
    expect(fromFloat16(bits)).toBe(value);
  });
});

describe('readWeights', () => {
  it('gives every array its part of the bytes, also where they start inside a larger buffer', () => {
    const buffer = new Uint8Array([9, 9, 9, 0x00, 0x3c, 0x00, 0xc0, 0x00, 0x38, 0x00, 0x44]).subarray(3);
    const weights = readWeights(manifest, buffer);
    expect([...weights.keys()]).toEqual(['a/kernel', 'a/bias']);
    expect(weights.get('a/kernel')).toEqual({ shape: [1, 3], values: new Float32Array([1, -2, 0.5]) });
    expect(weights.get('a/bias')).toEqual({ shape: [1], values: new Float32Array([4]) });
  });

  it('rejects bytes that are too few or too many', () => {
    expect(() => readWeights(manifest, new Uint8Array(6))).toThrow(
      'Expected 8 bytes for the weights of model small but received 6',
    );
    expect(() => readWeights(manifest, new Uint8Array(10))).toThrow('received 10');
  });

  it('rejects another number format', () => {
    const other = { ...manifest, dtype: 'float32' } as unknown as ModelManifest;
    expect(() => readWeights(other, new Uint8Array(8))).toThrow('Expected dtype float16');
  });
});
