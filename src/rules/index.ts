/** The registry: every rule, sorted by id. Ids, options and documents derive from it. */
import { blur } from './blur.ts';
import { corners } from './corners.ts';

export const RULES = [blur, corners] as const;

/** Id of a rule. */
export type RuleId = (typeof RULES)[number]['id'];
