/** A tree of XML elements as text. */
import { unicodeEscape } from './escape.ts';

/** An element: its name, its attributes (those that are undefined are left out), and elements or text in it. */
export interface Element {
  name: string;
  attributes: Record<string, string | number | undefined>;
  children: readonly (Element | string)[];
}

/**
 * Characters that XML 1.0 cannot hold, not even as references; those that turn the direction of what follows; and backslashes
 * that could be taken for their stand-ins.
 */
const UNHOLDABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that are looked for
  /[\0-\x08\x0b\x0c\x0e-\x1f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Cs}|\\(?=u[0-9a-f]{4})/gu;

/** Reads anything: what XML cannot hold is written as `\u0001`, so that no two texts come out the same. */
export function escapeXml(text: string): string {
  return text
    .replace(UNHOLDABLE, unicodeEscape)
    .replace(/[&<>"\t\n\r\x7f-\x9f\u2028]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A whole document, indented. */
export function toXml(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, '')}`;
}

function write({ name, attributes, children }: Element, indent: string): string {
  const pairs = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : ` ${key}="${escapeXml(String(value))}"`,
  );
  const start = `${indent}<${name}${pairs.join('')}`;
  if (children.length === 0) return `${start}/>\n`;
  const [only] = children;
  if (children.length === 1 && typeof only === 'string') return `${start}>${escapeXml(only)}</${name}>\n`;
  const inner = children.map((child) =>
    typeof child === 'string' ? escapeXml(child) : write(child, `${indent}  `),
  );
  return `${start}>\n${inner.join('')}${indent}</${name}>\n`;
}
