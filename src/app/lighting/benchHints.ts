import type { Look } from '../../browser/client.ts';
import { strings } from '../../ui/strings.ts';
import { lightAdvice } from './lightAdvice.ts';

/** What is said about the light. */
export interface LightHint {
  /** The same for as long as it is about the same thing. */
  key: string;
  tone: 'problem' | 'wait' | 'good';
  problem: string;
  advice: string;
}

/** Another advice may follow so long after the last, milliseconds: time to read it, and to move a lamp. */
const HOLD_TIME = 1200;

/** Advice is given again so long without anything to measure on, milliseconds. */
const LOST_TIME = 1000;

/** Says what to do about the light, one thing at a time. */
export class BenchHints {
  #shown: LightHint = searching();
  #since = Number.NEGATIVE_INFINITY;
  #measuredAt = Number.NEGATIVE_INFINITY;

  /** Looks that did not measure the light change nothing. */
  update(look: Pick<Look, 'time' | 'bench' | 'document'>): LightHint {
    const { time, bench } = look;
    if (bench?.light) {
      this.#measuredAt = time;
      this.#show(hintOf(look), time);
    } else if (time - this.#measuredAt > LOST_TIME) {
      this.#show(searching(), time);
    }
    return this.#shown;
  }

  #show(hint: LightHint, time: number): void {
    const isSame = hint.problem === this.#shown.problem && hint.advice === this.#shown.advice;
    if (isSame || time - this.#since < HOLD_TIME) return;
    this.#shown = hint;
    this.#since = time;
  }
}

function hintOf(look: Pick<Look, 'bench' | 'document'>): LightHint {
  const [first] = lightAdvice(look);
  if (!first) return { key: 'light-good', tone: 'good', ...strings.bench.fine };
  return { key: `light-${first.id}`, tone: 'problem', problem: first.problem, advice: first.advice };
}

function searching(): LightHint {
  return { key: 'light-searching', tone: 'wait', ...strings.bench.searching };
}
