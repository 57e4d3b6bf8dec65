import { expect, it } from 'vitest';
import { escapeHtml, printable } from '../../../../src/batch/reporters/escape.ts';

it('printable keeps a line a line, and lets nothing steer a terminal', () => {
  expect(printable('a\nb\t\u001b[2J\u007f 🪪 é')).toBe('a\\nb\\t\\u001b[2J\\u007f 🪪 é');
});

it('escapeHtml leaves no markup', () => {
  expect(escapeHtml(`<a href="x" title='y'>&`)).toBe('&#60;a href=&#34;x&#34; title=&#39;y&#39;&#62;&#38;');
});

it('printable shows what turns the direction of a name', () => {
  expect(printable('photo\u202egpj.exe \u2066x\u2069')).toBe('photo\\u202egpj.exe \\u2066x\\u2069');
  expect(printable('שלום.jpg')).toBe('שלום.jpg');
});
