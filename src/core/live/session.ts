import { Analysis } from '../analysis.ts';
import { type CheckOptions, isLate, rulesInUse, runRule } from '../check.ts';
import type { LocatedDocument } from '../document/document.ts';
import type { Engine } from '../engine.ts';
import type { Photo } from '../photo.ts';
import type { Rule } from '../rules/rule.ts';
import { photoDpi } from '../views/dpi.ts';
import { RunningMean, rulesBudget } from './budget.ts';
import { frameQuality } from './frameQuality.ts';
import { type BenchTarget, lookAtLight } from './lightingBench.ts';
import type { LiveDocument, LiveRule, Look } from './look.ts';

/** A document that is lost for no longer, milliseconds, was only missed: what was measured of it still holds. */
const MISSED_TIME = 300;

/** The light is measured no sooner again, milliseconds: lamps are turned by hand. */
const LIGHT_TIME = 180;

/** One frame, and the rules that are still to be measured on it. */
interface Round {
  analysis: Analysis;
  time: number;
  rest: Rule[];
  /** Clock time of its beginning, and time spent on it, milliseconds. */
  start: number;
  spent: number;
}

/**
 * Looks at the frames of a camera, one after the other. The document is located in every frame; the rules take turns
 * within a budget of time. A round of rules keeps to the frame that it began with, so that its results belong
 * together and what rules share is computed once; then the newest frame is taken.
 */
export class LiveSession {
  readonly #engine: Engine;
  readonly #rules: Rule[];
  readonly #settings: CheckOptions;
  readonly #results = new Map<string, LiveRule>();
  readonly #costs = new Map<string, RunningMean>();
  readonly #fixed = new RunningMean();
  readonly #roundCost = new RunningMean();
  #round: Round | null = null;
  #lastRound = 0;
  #hasDocument = false;
  #seenAt = Number.NEGATIVE_INFINITY;
  #lightAt = Number.NEGATIVE_INFINITY;

  constructor(engine: Engine, settings: CheckOptions) {
    this.#engine = engine;
    this.#settings = settings;
    this.#rules = inLiveOrder(rulesInUse(settings).filter(({ stage }) => stage !== 'still'));
  }

  /**
   * Looks at a frame.
   *
   * @param time of the frame, milliseconds, rising
   * @param read what it took to get at its pixels, milliseconds
   * @param target what the lighting bench looks at; null where it is not open
   */
  look(frame: Photo, time: number, read: number, target: BenchTarget | null = null): Look {
    const start = performance.now();
    const analysis = new Analysis(frame, this.#engine);
    const { document } = analysis;
    const locate = performance.now() - start;
    this.#fixed.add(read + locate);
    this.#notice(document, time);
    const bench =
      target && time - this.#lightAt >= LIGHT_TIME ? lookAtLight(analysis, target, this.#settings) : null;
    if (bench) this.#lightAt = time;
    if (!this.#missed(document)) this.#measure(analysis, time);
    return {
      time,
      width: frame.width,
      height: frame.height,
      document: document && describe(document),
      rules: [...this.#results.values()],
      complete: this.#results.size === this.#rules.length,
      health: frameQuality(frame),
      bench,
      timings: { read, locate, rules: performance.now() - start - locate, round: this.#lastRound },
    };
  }

  /** Forgets the results when a document comes or has gone for good: they were of something else. */
  #notice(document: LocatedDocument | null, time: number): void {
    if (document) this.#seenAt = time;
    const present = time - this.#seenAt <= MISSED_TIME;
    if (present === this.#hasDocument) return;
    this.#hasDocument = present;
    this.#results.clear();
    this.#round = null;
  }

  #missed(document: LocatedDocument | null): boolean {
    return document === null && this.#hasDocument;
  }

  /** Measures at least one rule, and more as long as they fit into the budget. */
  #measure(analysis: Analysis, time: number): void {
    const budget = rulesBudget(this.#fixed.value, this.#roundCost.value);
    let spent = 0;
    this.#round ??= {
      analysis,
      time,
      rest: this.#rules.filter((rule) => !isLate(rule)),
      start: performance.now(),
      spent: 0,
    };
    const round = this.#round;
    while (round.rest.length > 0 && (spent === 0 || spent + this.#costOf(round.rest[0]!) <= budget)) {
      const rule = round.rest.shift()!;
      const start = performance.now();
      const result = runRule(rule, round.analysis, this.#settings);
      const cost = performance.now() - start;
      this.#results.set(rule.id, { result, stage: rule.stage, time: round.time });
      this.#learn(rule, cost);
      spent += cost;
    }
    round.spent += spent;
    if (round.rest.length > 0) return;
    this.#roundCost.add(round.spent);
    this.#lastRound = performance.now() - round.start;
    this.#round = null;
  }

  #costOf({ id }: Rule): number {
    return this.#costs.get(id)?.value ?? 0;
  }

  #learn({ id }: Rule, cost: number): void {
    if (!this.#costs.has(id)) this.#costs.set(id, new RunningMean());
    this.#costs.get(id)!.add(cost);
  }
}

function describe(document: LocatedDocument): LiveDocument {
  const { quad, confidence, pose } = document;
  return { quad, confidence, kind: pose.kind, dpi: photoDpi(document) };
}

/** Framing before the picture, each in order of repair. */
function inLiveOrder(rules: readonly Rule[]): Rule[] {
  const place = ({ stage, repair }: Rule) => [stage === 'framing' ? 0 : 1, repair] as const;
  return [...rules].sort((a, b) => place(a)[0] - place(b)[0] || place(a)[1] - place(b)[1]);
}
