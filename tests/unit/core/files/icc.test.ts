import { describe, expect, it } from 'vitest';
import { profileName, redColorantX } from '../../../../src/core/files/icc.ts';

/** A profile with these tags behind a header of 128 bytes. */
function profile(tags: Record<string, number[]>): Uint8Array {
  const entries = Object.entries(tags);
  const bytes: number[] = new Array(128).fill(0);
  const word = (value: number) => [value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255];
  let offset = 132 + entries.length * 12;
  bytes.push(...word(entries.length));
  for (const [name, data] of entries) {
    bytes.push(...ascii(name), ...word(offset), ...word(data.length));
    offset += data.length;
  }
  return Uint8Array.from([...bytes, ...entries.flatMap(([, data]) => data)]);
}

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

describe('profileName', () => {
  it('reads both versions of a description', () => {
    const old = [...ascii('desc'), 0, 0, 0, 0, 0, 0, 0, 5, ...ascii('sRGB'), 0];
    expect(profileName(profile({ desc: old }))).toBe('sRGB');
    const wide = ascii('Display P3').flatMap((byte) => [0, byte]);
    const modern = [...ascii('mluc'), ...new Array(24).fill(0), ...wide];
    expect(profileName(profile({ cprt: [1, 2], desc: modern }))).toBe('Display P3');
  });

  it('is empty where there is none, or the profile is cut off', () => {
    expect(profileName(profile({}))).toBe('');
    expect(profileName(new Uint8Array(10))).toBe('');
    expect(profileName(profile({ desc: ascii('desc') }).subarray(0, 140))).toBe('');
  });
});

describe('redColorantX', () => {
  it('reads a number of 16 and 16 bits', () => {
    const x = Math.round(0.5151 * 65536);
    const red = [...ascii('XYZ '), 0, 0, 0, 0, 0, 0, x >> 8, x & 255, 0, 0, 0, 0, 0, 0, 0, 0];
    expect(redColorantX(profile({ rXYZ: red }))).toBeCloseTo(0.5151, 4);
  });

  it('is undefined where there is none, or it is cut off', () => {
    expect(redColorantX(profile({}))).toBeUndefined();
    expect(redColorantX(profile({ rXYZ: ascii('XYZ ') }))).toBeUndefined();
  });
});
