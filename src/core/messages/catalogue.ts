import { TEXTS as ES } from '../../languages/es/rules.ts';
import { TEXTS as FR } from '../../languages/fr/rules.ts';
import { TEXTS as JA } from '../../languages/ja/rules.ts';
import { TEXTS as KO } from '../../languages/ko/rules.ts';
import { TEXTS as ZH } from '../../languages/zh/rules.ts';
import type { RULES } from '../rules/index.ts';
import type { MessageText, Rule } from '../rules/rule.ts';
import type { Language } from './languages.ts';

/** Words that judges put into their messages. */
export type Word =
  | 'left'
  | 'right'
  | 'top'
  | 'bottom'
  | 'middle'
  | 'all around'
  | 'top left'
  | 'top right'
  | 'bottom left'
  | 'bottom right'
  | 'sideways'
  | 'up and down'
  | 'diagonally'
  | 'red'
  | 'orange'
  | 'yellow'
  | 'green'
  | 'blue'
  | 'purple'
  | 'pink';

/** One rule in another language. */
export interface RuleTexts<MessageId extends string = string> {
  title: string;
  description: string;
  /** What its headline number measures, in a word or two. */
  figureName: string;
  messages: Readonly<Record<MessageId, MessageText>>;
}

/** Everything that rules say, in another language: English stands in the rules themselves. */
export interface Catalogue {
  rules: {
    readonly [R in (typeof RULES)[number] as R['id']]: RuleTexts<Extract<keyof R['messages'], string>>;
  };
  words: Readonly<Record<Word, string>>;
  /** A rule that broke down. */
  broken: MessageText;
}

const CATALOGUES: Readonly<Record<Exclude<Language, 'en'>, Catalogue>> = {
  zh: ZH,
  es: ES,
  fr: FR,
  ja: JA,
  ko: KO,
};

/** A rule that broke down; the photo's other rules are not affected. */
const BROKEN: MessageText = {
  problem: 'This check did not work ({detail})',
  advice: 'Try again; if it happens again, please report it',
};

/** A rule's messages, with the one for a rule that broke down. */
export function messagesOf(rule: Rule, language: Language): Readonly<Record<string, MessageText>> {
  if (language === 'en') return { ...rule.messages, broken: BROKEN };
  return { ...rule.messages, ...textsIn(rule.id, language)?.messages, broken: CATALOGUES[language].broken };
}

/** What else is said about a rule where it is not said in English: the rule says that itself. */
export function textsOf(ruleId: string, language: Language): Partial<Omit<RuleTexts, 'messages'>> {
  const { messages: _, ...texts } = textsIn(ruleId, language) ?? { messages: {} };
  return texts;
}

/** Words that judges put into their messages, by the English ones. */
export function wordsOf(language: Language): Readonly<Record<string, string>> {
  return language === 'en' ? {} : CATALOGUES[language].words;
}

function textsIn(ruleId: string, language: Language): RuleTexts | undefined {
  if (language === 'en') return undefined;
  return (CATALOGUES[language].rules as Readonly<Record<string, RuleTexts>>)[ruleId];
}
