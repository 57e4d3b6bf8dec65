import { describe, expect, it } from 'vitest';
import { messagesOf, textsOf, translatedWords } from '../../../../src/core/messages/catalogue.ts';
import { describeRules } from '../../../../src/core/messages/describe.ts';
import { formatMessage } from '../../../../src/core/messages/format.ts';
import { RULES } from '../../../../src/core/rules/index.ts';
import { LANGUAGE_CODES, loadRuleTexts } from '../../../../src/languages/index.ts';

const rules = RULES;
const OTHERS = LANGUAGE_CODES.filter((language) => language !== 'en');
const catalogues = new Map(
  await Promise.all(OTHERS.map(async (language) => [language, await loadRuleTexts(language)] as const)),
);
const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

describe.each(OTHERS)('what rules say in %s', (language) => {
  const catalogue = catalogues.get(language);

  it.each(rules)('fills in the same as in English: $id', (rule) => {
    const english = messagesOf(rule);
    for (const [id, { problem, advice }] of Object.entries(messagesOf(rule, catalogue))) {
      expect(placeholders(problem), id).toEqual(placeholders(english[id]!.problem));
      expect(placeholders(advice), id).toEqual(placeholders(english[id]!.advice));
      expect(`${problem}${advice}`, id).not.toMatch(/[.。]$/);
      expect(problem, id).not.toBe(english[id]!.problem);
    }
  });

  it('names and describes every rule, and its figure', () => {
    for (const { id, title, description, figureName } of describeRules(catalogue)) {
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
      translatedWords(catalogue),
    );
    expect(message.problem).toBe(`${translatedWords(catalogue)['top left']}, 3`);
    expect(message.advice).not.toBe('top left');
  });
});

it('leaves English to the rules themselves', () => {
  expect(textsOf('blur')).toEqual({});
  expect(translatedWords()).toEqual({});
  expect(describeRules()[0]).not.toHaveProperty('figureName');
});
