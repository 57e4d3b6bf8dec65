/** The registry: every rule, sorted by id. Ids, options and documents derive from it. */
import { corners } from './corners.ts';

export const RULES = [corners] as const;

/** Id of a rule. */
export type RuleId = (typeof RULES)[number]['id'];
