import { describe, expect, it } from 'vitest';
import { assertPhoto, assertPhotoSize, flattenOverWhite, PhotoError } from '../../../src/core/photo.ts';

describe('assertPhotoSize', () => {
  it.each([
    [4032, 3024],
    [32, 32],
    [10_000, 10_000],
  ])('accepts %d x %d', (width, height) => {
    expect(() => assertPhotoSize(width, height)).not.toThrow();
  });

  it.each([
    [30_000, 30_000, 'tooManyPixels'],
    [Number.NaN, 100, 'tooManyPixels'],
    [0, 0, 'tooSmall'],
    [31, 4000, 'tooSmall'],
  ])('refuses %d x %d as %s', (width, height, code) => {
    expect(() => assertPhotoSize(width, height)).toThrow(expect.objectContaining({ code }));
  });
});

describe('assertPhoto', () => {
  it('refuses pixels that do not fill the stated size', () => {
    const photo = { data: new Uint8ClampedArray(32 * 32 * 3), width: 32, height: 32 };
    expect(() => assertPhoto(photo)).toThrow(PhotoError);
    expect(() => assertPhoto(photo)).toThrow(
      'Expected 4096 bytes of RGBA for 32 x 32 pixels but received 3072',
    );
  });
});

describe('flattenOverWhite', () => {
  it('leaves opaque pixels alone, turns clear ones white, and mixes the rest', () => {
    const data = new Uint8ClampedArray([10, 20, 30, 255, 10, 20, 30, 0, 0, 100, 200, 51]);
    flattenOverWhite(data);
    expect([...data]).toEqual([10, 20, 30, 255, 255, 255, 255, 255, 204, 224, 244, 255]);
  });
});
