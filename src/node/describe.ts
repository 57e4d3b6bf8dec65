import { describeRules as describe, type RuleDescription } from '../core/messages/describe.ts';
import { LANGUAGE_CODES, type Language, loadRuleTexts } from '../languages/index.ts';
import { readName } from '../settings/names.ts';

/** What the rules are: ids, titles, units, in the order of the reports. */
export async function describeRules(language: Language = 'en'): Promise<RuleDescription[]> {
  readName('the language', language, LANGUAGE_CODES);
  return describe(await loadRuleTexts(language));
}
