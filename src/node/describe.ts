import { describeRules as describe, type RuleDescription } from '../core/messages/describe.ts';
import { type Language, loadRuleTexts } from '../languages/index.ts';

/** What the rules are: ids, titles, units, in the order of the reports. */
export async function describeRules(language: Language = 'en'): Promise<RuleDescription[]> {
  return describe(await loadRuleTexts(language));
}
