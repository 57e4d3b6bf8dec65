import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeXml, toXml } from '../../../../src/batch/reporters/xml.ts';
import { anyText } from '../../../support/arbitraries.ts';

const unescapeXml = (text: string) =>
  text
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/\\u([0-9a-f]{4})/g, (_, code) => String.fromCharCode(parseInt(code, 16)));

describe('escapeXml', () => {
  it.each([
    ['<a href="x">&', '&#60;a href=&#34;x&#34;&#62;&#38;'],
    ['a\tb\nc\rd', 'a&#9;b&#10;c&#13;d'],
    ['\u0001 \uffff', '\\u0001 \\uffff'],
    ['\\u0001', '\\u005cu0001'],
    ['🪪 é', '🪪 é'],
  ])('%j', (text, expected) => {
    expect(escapeXml(text)).toBe(expected);
  });

  it('loses nothing of any text, and leaves only what XML can hold', () => {
    const property = fc.property(anyText, (text) => {
      const escaped = escapeXml(text);
      expect(unescapeXml(escaped)).toBe(text);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML cannot hold
      expect(escaped).not.toMatch(/[\0-\x1f<>"\ufffe\uffff]/);
    });
    fc.assert(property, { numRuns: 300 });
  });
});

describe('toXml', () => {
  it('indents elements, and leaves out attributes that are undefined', () => {
    const inner = { name: 'b', attributes: { x: undefined, y: 1 }, children: ['<'] };
    expect(toXml({ name: 'a', attributes: {}, children: [inner, { ...inner, children: [] }] })).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<a>\n  <b y="1">&#60;</b>\n  <b y="1"/>\n</a>\n',
    );
  });
});
