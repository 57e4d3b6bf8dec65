/** What rules say: in English by themselves, in another language by a catalogue that is handed in. */
import type { RegisteredRule } from '../rules/index.ts';
import type { MessageText, Rule } from '../rules/rule.ts';
import type { PairMessageId } from './pair.ts';

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
    readonly [R in RegisteredRule as R['id']]: RuleTexts<Extract<keyof R['messages'], string>>;
  };
  words: Readonly<Record<Word, string>>;
  /** A rule that broke down. */
  broken: MessageText;
  /** The photos of a document's two sides. */
  pair: Readonly<Record<PairMessageId, MessageText>>;
}

/** A rule that broke down; the photo's other rules are not affected. */
const BROKEN: MessageText = {
  problem: 'This check did not work ({detail})',
  advice: 'Try again; if it happens again, please report it',
};

/** A rule's messages, with the one for a rule that broke down. */
export function messagesOf(rule: Rule, catalogue?: Catalogue): Readonly<Record<string, MessageText>> {
  const broken = catalogue?.broken ?? BROKEN;
  return { ...rule.messages, ...textsIn(rule.id, catalogue)?.messages, broken };
}

/** What else is said about a rule where it is not said in English: the rule says that itself. */
export function textsOf(ruleId: string, catalogue?: Catalogue): Partial<Omit<RuleTexts, 'messages'>> {
  const { messages: _, ...texts } = textsIn(ruleId, catalogue) ?? { messages: {} };
  return texts;
}

/** Words that judges put into their messages, by the English ones. */
export function translatedWords(catalogue?: Catalogue): Readonly<Record<string, string>> {
  return catalogue?.words ?? {};
}

function textsIn(ruleId: string, catalogue?: Catalogue): RuleTexts | undefined {
  return (catalogue?.rules as Readonly<Record<string, RuleTexts>> | undefined)?.[ruleId];
}
