import type { Analysis, Fact } from '../analysis.ts';
import type { Level, MeasuredValue, Outcome, Region, Severity } from '../report.ts';

/** Units a measured number may have. `share` is 0..1; `ratio` and `count` are plain numbers; `category` marks words. */
export type Unit =
  | 'mm'
  | 'px'
  | 'dpi'
  | 'deg'
  | 'share'
  | 'ratio'
  | 'count'
  | 'grey level'
  | 'CIELAB'
  | 'probability'
  | 'months'
  | 'category';

/** The presets an integrator chooses from; each maps a rule's level to a severity. */
export type Preset = 'lenient' | 'standard' | 'strict';

/** A problem and its advice; `{placeholders}` are filled from the judgement's data. */
export interface MessageText {
  problem: string;
  advice: string;
}

/** The facts that a rule needs, by the names that its `measure` takes them by. */
export type Facts = Readonly<Record<string, Fact>>;

type ValuesOf<Needed extends Facts> = {
  readonly [Name in keyof Needed]: Needed[Name] extends Fact<infer T> ? T : never;
};

type ValueIn<U extends Unit> = U extends 'category' ? string : number;

/** Words where the unit is `category`, else numbers; null where something could not be measured. */
export type NumbersIn<Units extends Readonly<Record<string, Unit>>> = {
  [Name in keyof Units]: ValueIn<Units[Name]> | null;
};

/** What a rule measured: numbers by name, and where they were seen, by name of the region group. */
export interface Measurement<Numbers = Record<string, MeasuredValue>> {
  numbers: Numbers;
  regions?: Record<string, Region[]>;
}

/** A message chosen by a judge: its id, and the values of its placeholders. */
export interface MessageChoice<Id extends string = string> {
  id: Id;
  data?: Record<string, string | number>;
}

/** What a judge makes of the numbers. */
export interface Judgement<Id extends string = string> {
  outcome: Outcome;
  /** Required with `failed`. */
  level?: Level;
  /** 0..1, exactly 0.5 at the limit of the minor level, above 0.5 exactly when failed; null when not known or not applicable. */
  risk: number | null;
  message?: MessageChoice<Id>;
  hints?: MessageChoice<Id>[];
  /** Names of the measured region groups that show the problem. */
  regions?: string[];
}

/**
 * What a rule asks of a person with a camera in hand: `framing` can be judged while the camera moves, `picture` is worth
 * looking at once it is held still, and `still` asks for a whole photo: nothing of it is looked at in a live picture.
 */
export type Stage = 'framing' | 'picture' | 'still';

/**
 * A rule measures, then judges. `measure` sees pixels and gives numbers with units; `judge` is pure and
 * sees only numbers and limits, so limits can be re-tuned and old reports re-judged.
 */
export interface Rule<
  Id extends string = string,
  Units extends Readonly<Record<string, Unit>> = Readonly<Record<string, Unit>>,
  Limit extends string = string,
  MessageId extends string = string,
  Needed extends Facts = Facts,
  Numbers extends NumbersIn<Units> = NumbersIn<Units>,
> {
  id: Id;
  /** The good property, as a sentence: "Photo is sharp". */
  title: string;
  /** Why it matters and how it is measured, in a few plain sentences. */
  description: string;
  /** Standards, papers or documents that the measure or the limits come from. */
  references: readonly string[];
  /** `surroundings`, `document`: not applicable where the document fills the frame, where none was found. `photo`: looks at the whole frame then. */
  needs: 'surroundings' | 'document' | 'photo';
  /** What it shares with other rules: computed before `measure`, and timed apart from it. */
  facts: Needed;
  /** Whether what it measures is computed with OpenCV: in a fresh worker it answers after the rules that can do without. */
  usesOpenCv?: boolean;
  stage: Stage;
  /** Its place among all rules in the order in which a person puts a photo right, from 1: cause before effect. */
  repair: number;
  units: Units;
  /** The only thresholds, for the preset `standard`; a comment beside each states its source. */
  limits: Readonly<Record<Limit, number>>;
  /** Those of the limits that a number must reach; the others it must not exceed. */
  floors?: readonly NoInfer<Limit>[];
  /** What the other presets change of the limits. */
  presetLimits?: Partial<Record<Exclude<Preset, 'standard'>, Partial<Record<NoInfer<Limit>, number>>>>;
  /** Severities of this rule where they differ from the preset's own. */
  severities?: Partial<Record<Preset, Partial<Record<Level, Exclude<Severity, 'off'>>>>>;
  /**
   * The measured number, and the limit it is held against, that stand for the rule in one line. `name` is what people call it.
   */
  figure?: { measured: NoInfer<keyof Units & string>; limit: NoInfer<Limit>; name?: string };
  messages: Readonly<Record<MessageId, MessageText>>;
  measure(analysis: Analysis, facts: ValuesOf<Needed>): Measurement<Numbers>;
  judge(numbers: Numbers, limits: Record<Limit, number>): Judgement<MessageId>;
}

/** Gives a rule its types; its id, units, limits and messages are kept as literals, its numbers are those it measures. */
export function defineRule<
  const Id extends string,
  const Units extends Readonly<Record<string, Unit>>,
  const Limit extends string,
  const MessageId extends string,
  Needed extends Facts,
  Numbers extends NumbersIn<Units>,
>(
  rule: Rule<Id, Units, Limit, MessageId, Needed, Numbers>,
): Rule<Id, Units, Limit, MessageId, Needed, Numbers> {
  return rule;
}

/** The facts that a rule needs. */
export function factsFor<Needed extends Facts>(facts: Needed, analysis: Analysis): ValuesOf<Needed> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, analysis.fact(fact)]),
  ) as ValuesOf<Needed>;
}

/** Measures what a rule judges, with the facts that it needs. */
export function measureRule<Needed extends Facts, Numbers>(
  rule: {
    facts: Needed;
    measure(analysis: Analysis, facts: ValuesOf<Needed>): Measurement<Numbers>;
  },
  analysis: Analysis,
): Measurement<Numbers> {
  return rule.measure(analysis, factsFor(rule.facts, analysis));
}
