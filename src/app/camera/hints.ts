import type { LiveRule } from '../../browser/client.ts';
import { photoOutcome, type RuleResult } from '../../core/report.ts';
import { strings } from '../../ui/strings.ts';

/** What the person is told now: one thing at a time. */
export interface Hint {
  /** The same for as long as it is about the same thing: a rule's id, `still`, `wait` or `good`. */
  key: string;
  tone: 'problem' | 'doubt' | 'wait' | 'good';
  problem: string;
  advice: string;
}

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

  update(situation: Situation): Guidance {
    const candidates = this.#candidates(situation);
    const there = candidates.filter((each) => each.there).map(({ hint }) => hint);
    for (const hint of there) this.#words.set(hint.key, hint);
    const isGreen = there.length === 0 && allGreen(situation);
    this.#weigh(new Set([...there.map(({ key }) => key), ...(isGreen ? [GREEN] : [])]), situation.time);
    const wanted = candidates.find(({ hint }) => this.#believed.has(hint.key))?.hint.key;
    const green = !wanted && this.#believed.has(GREEN);
    const fallback = green ? good(situation.rules) : waiting();
    this.#show(wanted ? this.#words.get(wanted)! : fallback, situation.time);
    return { hint: this.#shown, ready: green && this.#shown.tone === 'good' };
  }

  #candidates({ speed, rules, tracked }: Situation): Candidate[] {
    this.#moving = tracked && speed > (this.#moving ? STILL_SPEED : MOVING_SPEED);
    const still = { key: 'still', tone: 'problem', ...strings.live.holdStill } as const;
    const problems = (stage: LiveRule['stage']) =>
      rules.filter((rule) => rule.stage === stage).map(({ result }) => candidateOf(result));
    return [...problems('framing'), { hint: still, there: this.#moving }, ...problems('picture')];
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
    const { key, tone, problem, advice } = this.#shown;
    if (hint.key === key && hint.problem === problem && hint.advice === advice) return;
    const isProblem = tone === 'problem' || tone === 'doubt';
    if (isProblem && time - this.#since < HOLD_TIME) return;
    this.#shown = hint;
    this.#since = time;
  }
}

/** Whether everything has been measured lately, and passed. */
function allGreen({ time, tracked, rules, complete, round }: Situation): boolean {
  const oldest = time - Math.max(FRESH_TIME, FRESH_ROUNDS * round);
  const fresh = rules.every((rule) => rule.time >= oldest);
  return tracked && complete && fresh && photoOutcome(rules.map(({ result }) => result)) === 'pass';
}

function candidateOf(result: RuleResult): Candidate {
  const doubtful = result.outcome === 'cantTell' && result.severity === 'error';
  const { problem = '', advice = '' } = result.message ?? {};
  return {
    hint: { key: result.id, tone: doubtful ? 'doubt' : 'problem', problem, advice },
    there: result.message !== null && (result.outcome === 'failed' || doubtful),
  };
}

function waiting(): Hint {
  return { key: 'wait', tone: 'wait', ...strings.live.looking };
}

/** All is well; where a rule has a tip, that is the advice. */
function good(rules: readonly LiveRule[]): Hint {
  const [tip] = rules.flatMap(({ result }) => result.hints);
  const { problem, advice } = strings.live.good;
  return { key: 'good', tone: 'good', problem, advice: tip?.advice ?? advice };
}
