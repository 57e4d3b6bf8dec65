import type { Message } from '../report.ts';
import type { MessageChoice, MessageText } from '../rules/rule.ts';

/** Fills `{placeholders}`; one without data stays as it is, so that a gap is seen and not hidden. */
export function fill(template: string, data: Readonly<Record<string, string | number>> = {}): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    name in data ? String(data[name]) : placeholder,
  );
}

/** Turns a judge's choice into the text a person reads. */
export function formatMessage(choice: MessageChoice, texts: Readonly<Record<string, MessageText>>): Message {
  const text = texts[choice.id];
  if (!text) throw new Error(`Expected a text for message "${choice.id}" but received none`);
  return { id: choice.id, problem: fill(text.problem, choice.data), advice: fill(text.advice, choice.data) };
}
