import { RULES, type RuleId } from '../core/rules/index.ts';

/** The ids of all rules, in the order of the registry. */
export const RULE_IDS: readonly RuleId[] = RULES.map(({ id }) => id);
