/** File names may hold anything; what follows keeps them readable and their line whole. */
import { HIDDEN, unicodeEscape } from '../../core/reportCsv.ts';

export { unicodeEscape };

/**
 * Control characters as JSON writes them, so that a line stays one line and a terminal is not steered; those that turn the
 * direction of what follows too, so that a name reads as it is.
 */
export function printable(name: string): string {
  return name.replace(HIDDEN, (control) => {
    const escaped = JSON.stringify(control).slice(1, -1);
    return escaped === control ? unicodeEscape(control) : escaped;
  });
}

/** JSON that says the same, with nothing in it that a terminal or a reader takes for more than a letter. */
export function visibleJson(json: string): string {
  return json.replace(HIDDEN, (control) => (control === '\n' ? control : unicodeEscape(control)));
}

/** For the text and the attributes of HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
