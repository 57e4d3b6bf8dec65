import type { Message } from '../report.ts';
import type { MessageChoice, MessageText } from '../rules/rule.ts';

/** Fills `{placeholders}`; one without data stays as it is, so that a gap is seen and not hidden. */
export function fill(template: string, data: Readonly<Record<string, string | number>> = {}): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    name in data ? String(data[name]) : placeholder,
  );
}

/** Turns a judge's choice into the text a person reads; `words` are the words among its data in the texts' language. */
export function formatMessage(
  choice: MessageChoice,
  texts: Readonly<Record<string, MessageText>>,
  words: Readonly<Record<string, string>> = {},
): Message {
  const text = texts[choice.id];
  if (!text) throw new Error(`Expected a text for message "${choice.id}" but received none`);
  const data = Object.fromEntries(
    Object.entries(choice.data ?? {}).map(([name, value]) => [name, words[value] ?? value]),
  );
  return { id: choice.id, problem: fill(text.problem, data), advice: fill(text.advice, data) };
}
