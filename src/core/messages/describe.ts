import { RULES } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import { type Catalogue, textsOf } from './catalogue.ts';

/** A rule without what measures and judges: plain data that can cross to the page. */
export type RuleDescription = Pick<
  Rule,
  'id' | 'title' | 'description' | 'references' | 'needs' | 'stage' | 'repair' | 'units' | 'figure' | 'floors'
> & {
  /** What the figure is called, where the language is not the one that names of numbers are in. */
  figureName?: string;
};

/** Every rule in registry order, as a user interface needs it; in English where no other texts are handed in. */
export function describeRules(catalogue?: Catalogue): RuleDescription[] {
  return RULES.map(({ id, title, description, references, needs, stage, repair, units, figure, floors }) => ({
    id,
    title,
    description,
    references,
    needs,
    stage,
    repair,
    units,
    ...(figure && { figure }),
    ...(floors && { floors }),
    ...textsOf(id, catalogue),
  }));
}
