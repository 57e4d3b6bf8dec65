import type { LiveRule } from '../../browser/client.ts';
import { photoOutcome, type RuleResult } from '../../core/report.ts';
import { strings } from '../../ui/strings.ts';

/** What the person is told now: one thing at a time, in a few words. */
export interface Hint {
  /** The same for as long as it is about the same thing: a rule's id, `still`, `wait` or `good`. */
  key: string;
  tone: HintTone;
  text: string;
}

export type HintTone = 'problem' | 'doubt' | 'wait' | 'good';

/** What is known at a time. */
export interface Situation {
  /** Milliseconds, rising. */
  time: number;
  /** Whether an outline is shown. */
  tracked: boolean;
  /** Speed of the document in the picture, diagonals a second. */
  speed: number;
  rules: readonly LiveRule[];
  /** Whether every rule has a result. */
  complete: boolean;
  /** What a round of all rules takes, milliseconds. */
  round: number;
}

/** What follows from it. */
export interface Guidance {
  hint: Hint;
  /** Everything has been green, and is: a photo taken now should pass. */
  ready: boolean;
}

/** How long a problem has to be there, or gone, to be believed: time constant of its evidence, milliseconds. */
const BELIEF_TIME = 400;

/** Evidence (0..1) from which a problem is there, and below which it has gone again. */
const BELIEVED = 0.6;
const FORGOTTEN = 0.35;

/** A hint stays at least so long, milliseconds: time to read it. */
const HOLD_TIME = 1200;

/**
 * Speed from which the document counts as moving, diagonals a second, and below which it is still. At 1/30 s of
 * exposure a card that moves by a quarter of its diagonal a second is blurred by 0.8 mm.
 */
const MOVING_SPEED = 0.25;
const STILL_SPEED = 0.15;

/** A result that is older, milliseconds, says nothing about now; a slow device needs some rounds of rules. */
const FRESH_TIME = 2000;
const FRESH_ROUNDS = 3;

/** A problem that may be told, in the order of usefulness. */
interface Candidate {
  hint: Hint;
  there: boolean;
}

/** Key under which the evidence for an all-green picture is kept. */
const GREEN = 'green';

/** Chooses what to say: the most useful of the problems that have lasted, and never another one too soon. */
export class Hints {
  readonly #evidence = new Map<string, number>();
  readonly #believed = new Set<string>();
  /** The last words for each problem: it is believed a little longer than it is there. */
  readonly #words = new Map<string, Hint>();
  #time: number | null = null;
  #shown: Hint = waiting();
  #since = Number.NEGATIVE_INFINITY;
  #moving = false;
  #movedAt = Number.NEGATIVE_INFINITY;

  update(situation: Situation): Guidance {
    const candidates = this.#candidates(situation);
    const there = candidates.filter((each) => each.there).map(({ hint }) => hint);
    for (const hint of there) this.#words.set(hint.key, hint);
    const isGreen = there.length === 0 && allGreen(situation, this.#movedAt);
    // What was fine a moment ago is not known of a picture in motion.
    if (this.#moving) this.#forgetGreen();
    this.#weigh(new Set([...there.map(({ key }) => key), ...(isGreen ? [GREEN] : [])]), situation.time);
    const wanted = candidates.find(({ hint }) => this.#believed.has(hint.key))?.hint.key;
    const green = !wanted && this.#believed.has(GREEN);
    const fallback = green ? good() : waiting();
    this.#show(wanted ? this.#words.get(wanted)! : fallback, situation.time);
    return { hint: this.#shown, ready: green && this.#shown.tone === 'good' };
  }

  #candidates({ speed, rules, tracked, time }: Situation): Candidate[] {
    this.#moving = tracked && speed > (this.#moving ? STILL_SPEED : MOVING_SPEED);
    if (this.#moving) this.#movedAt = time;
    const still = { key: 'still', tone: 'problem', text: strings.live.hints.still } as const;
    const problems = (stage: LiveRule['stage']) =>
      rules.filter((rule) => rule.stage === stage).map(({ result }) => candidateOf(result));
    return [...problems('framing'), { hint: still, there: this.#moving }, ...problems('picture')];
  }

  #forgetGreen(): void {
    this.#evidence.delete(GREEN);
    this.#believed.delete(GREEN);
  }

  /** Lets evidence grow and fade with time, whatever the rate of looks. */
  #weigh(there: ReadonlySet<string>, time: number): void {
    const gain = 1 - Math.exp(-(time - (this.#time ?? time)) / BELIEF_TIME);
    this.#time = time;
    for (const key of new Set([...this.#evidence.keys(), ...there])) {
      const before = this.#evidence.get(key) ?? 0;
      const now = before + gain * ((there.has(key) ? 1 : 0) - before);
      this.#evidence.set(key, now);
      if (now >= BELIEVED) this.#believed.add(key);
      if (now <= FORGOTTEN) this.#believed.delete(key);
    }
  }

  /** Shows a hint when the one before has had its time; the words of the same hint change no sooner either. */
  #show(hint: Hint, time: number): void {
    const { key, tone, text } = this.#shown;
    if (hint.key === key && hint.text === text) return;
    const isProblem = tone === 'problem' || tone === 'doubt';
    if (isProblem && time - this.#since < HOLD_TIME) return;
    this.#shown = hint;
    this.#since = time;
  }
}

/** Whether everything has been measured lately, since the document lay still, and passed. */
function allGreen({ time, tracked, rules, complete, round }: Situation, movedAt: number): boolean {
  const oldest = Math.max(time - Math.max(FRESH_TIME, FRESH_ROUNDS * round), movedAt);
  const fresh = rules.every((rule) => rule.time >= oldest);
  return tracked && complete && fresh && photoOutcome(rules.map(({ result }) => result)) === 'pass';
}

function candidateOf(result: RuleResult): Candidate {
  const doubtful = result.outcome === 'cantTell' && result.severity === 'error';
  return {
    hint: { key: result.id, tone: doubtful ? 'doubt' : 'problem', text: textOf(result) },
    there: result.message !== null && (result.outcome === 'failed' || doubtful),
  };
}

/** A rule's few words for a message, else those that it has for all, else those for any rule. */
function textOf({ id, message }: RuleResult): string {
  const { rules, other } = strings.live.hints;
  const texts: Readonly<Record<string, string>> | undefined = Object.hasOwn(rules, id)
    ? rules[id as keyof typeof rules]
    : undefined;
  return texts?.[message?.id ?? 'other'] ?? texts?.other ?? other;
}

function waiting(): Hint {
  return { key: 'wait', tone: 'wait', text: strings.live.hints.looking };
}

function good(): Hint {
  return { key: 'good', tone: 'good', text: strings.live.hints.good };
}
