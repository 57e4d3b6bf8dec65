/** The registry: ids, options and documents derive from it. */
import { background } from './background.ts';
import { blur } from './blur.ts';
import { corners } from './corners.ts';
import { expiry } from './expiry.ts';
import { glare } from './glare.ts';
import { lighting } from './lighting.ts';
import { match } from './match.ts';
import { mrz } from './mrz.ts';
import { obstruction } from './obstruction.ts';
import { portrait } from './portrait.ts';
import { recapture } from './recapture.ts';
import { resolution } from './resolution.ts';
import type { Rule } from './rule.ts';
import { tilt } from './tilt.ts';

const REGISTRY = [
  background,
  blur,
  corners,
  expiry,
  glare,
  lighting,
  match,
  mrz,
  obstruction,
  portrait,
  recapture,
  resolution,
  tilt,
] as const;

/** Any of the rules, with its own types. */
export type RegisteredRule = (typeof REGISTRY)[number];

/** Id of a rule. */
export type RuleId = RegisteredRule['id'];

/** Every rule, sorted by id. */
export const RULES: readonly Rule<RuleId>[] = REGISTRY;
