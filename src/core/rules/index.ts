/** The registry: every rule, sorted by id. Ids, options and documents derive from it. */
import { background } from './background.ts';
import { blur } from './blur.ts';
import { corners } from './corners.ts';
import { glare } from './glare.ts';
import { lighting } from './lighting.ts';
import { obstruction } from './obstruction.ts';
import { recapture } from './recapture.ts';
import { resolution } from './resolution.ts';
import { tilt } from './tilt.ts';

export const RULES = [
  background,
  blur,
  corners,
  glare,
  lighting,
  obstruction,
  recapture,
  resolution,
  tilt,
] as const;

/** Id of a rule. */
export type RuleId = (typeof RULES)[number]['id'];
