/** File names may hold anything; what follows keeps them readable and their line whole. */

/** Control characters as JSON writes them, so that a line stays one line and a terminal is not steered. */
export function printable(name: string): string {
  return name.replace(/\p{Cc}/gu, (control) => {
    const escaped = JSON.stringify(control).slice(1, -1);
    return escaped === control ? unicodeEscape(control) : escaped;
  });
}

/** `\u0001` */
export function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** For the text and the attributes of HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
