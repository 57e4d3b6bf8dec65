import { RULES } from './index.ts';
import type { Rule } from './rule.ts';

/** A rule without what measures and judges: plain data that can cross to the page. */
export type RuleDescription = Pick<
  Rule,
  'id' | 'title' | 'description' | 'references' | 'needs' | 'units' | 'figure'
>;

/** Every rule in registry order, as a user interface needs it. */
export function describeRules(): RuleDescription[] {
  return (RULES as readonly Rule[]).map(({ id, title, description, references, needs, units, figure }) => ({
    id,
    title,
    description,
    references,
    needs,
    units,
    ...(figure && { figure }),
  }));
}
