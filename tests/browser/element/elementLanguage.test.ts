import { afterEach, expect, it } from 'vitest';
import { elementLanguage } from '../../../src/element/elementLanguage.ts';

const before = document.documentElement.lang;
afterEach(() => {
  document.documentElement.lang = before;
});

function element(language?: string, parent: Element | ShadowRoot = document.body): Element {
  const made = document.createElement('clearshot-check');
  if (language !== undefined) made.setAttribute('language', language);
  parent.append(made);
  return made;
}

it.each([
  ['en-US', 'en'],
  ['zh-CN', 'zh'],
  ['FR', 'fr'],
  ['pt', 'en'],
])('finds %s in %s', (wanted, found) => {
  expect(elementLanguage(element(wanted))).toBe(found);
});

it("takes the page's language, of the nearest element that has one, out of a shadow root too", () => {
  document.documentElement.lang = 'es-MX';
  expect(elementLanguage(element())).toBe('es');
  const part = document.createElement('div');
  part.lang = 'ja';
  document.body.append(part);
  expect(elementLanguage(element(undefined, part))).toBe('ja');
  const host = document.createElement('div');
  part.append(host);
  expect(elementLanguage(element(undefined, host.attachShadow({ mode: 'open' })))).toBe('ja');
});

it("takes the browser's where the page says nothing", () => {
  document.documentElement.removeAttribute('lang');
  expect(elementLanguage(element())).toBe('en');
});
