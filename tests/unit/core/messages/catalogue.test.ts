import { describe, expect, it } from 'vitest';
import { messagesOf, textsOf, wordsOf } from '../../../../src/core/messages/catalogue.ts';
import { formatMessage } from '../../../../src/core/messages/format.ts';
import { LANGUAGES, type Language } from '../../../../src/core/messages/languages.ts';
import { describeRules } from '../../../../src/core/rules/describe.ts';
import { RULES } from '../../../../src/core/rules/index.ts';
import type { Rule } from '../../../../src/core/rules/rule.ts';

const rules = RULES as readonly unknown[] as readonly Rule[];
const OTHERS = (Object.keys(LANGUAGES) as Language[]).filter((language) => language !== 'en');
const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

describe.each(OTHERS)('what rules say in %s', (language) => {
  it.each(rules)('fills in the same as in English: $id', (rule) => {
    const english = messagesOf(rule, 'en');
    for (const [id, { problem, advice }] of Object.entries(messagesOf(rule, language))) {
      expect(placeholders(problem), id).toEqual(placeholders(english[id]!.problem));
      expect(placeholders(advice), id).toEqual(placeholders(english[id]!.advice));
      expect(`${problem}${advice}`, id).not.toMatch(/[.。]$/);
      expect(problem, id).not.toBe(english[id]!.problem);
    }
  });

  it('names and describes every rule, and its figure', () => {
    for (const { id, title, description, figureName } of describeRules(language)) {
      const english = rules.find((rule) => rule.id === id)!;
      expect(title).not.toBe(english.title);
      expect(description).not.toBe(english.description);
      expect(figureName).toBeTruthy();
    }
  });

  it('puts words in that language into messages, and numbers as they are', () => {
    const texts = { at: { problem: '{place}, {count}', advice: '{place}' } };
    const message = formatMessage(
      { id: 'at', data: { place: 'top left', count: 3 } },
      texts,
      wordsOf(language),
    );
    expect(message.problem).toBe(`${wordsOf(language)['top left']}, 3`);
    expect(message.advice).not.toBe('top left');
  });
});

it('leaves English to the rules themselves', () => {
  expect(textsOf('blur', 'en')).toEqual({});
  expect(wordsOf('en')).toEqual({});
  expect(describeRules()[0]).not.toHaveProperty('figureName');
});
