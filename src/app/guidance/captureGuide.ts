import type { Look } from '../../browser/client.ts';
import { fill } from '../../core/messages/format.ts';
import { strings } from '../../ui/strings.ts';
import type { LivePicture } from '../camera/livePicture.ts';
import type { LivePreferences } from '../camera/preferences.ts';
import { AutoCapture } from './autoCapture.ts';
import { type Guidance, type Hint, Hints } from './hints.ts';
import { QuadTracker } from './quadTracker.ts';
import type { Signals } from './signals.ts';

interface GuideInput {
  picture: LivePicture;
  preferences: LivePreferences;
  signals: Signals;
}

interface GuideEvents {
  onHint(hint: Hint): void;
  /** How much of the countdown has passed, 0..1. */
  onProgress(share: number): void;
  onCapture(): void;
  announce(text: string): void;
}

/** What turns looks into hints, an outline and a photo, for as long as one camera is open. */
export class CaptureGuide {
  readonly #input: GuideInput;
  readonly #events: GuideEvents;
  readonly #tracker = new QuadTracker();
  readonly #hints = new Hints();
  readonly #autoCapture = new AutoCapture();
  #wasReady = false;
  #counted: number | null = null;

  constructor(input: GuideInput, events: GuideEvents) {
    this.#input = input;
    this.#events = events;
  }

  update(look: Look): void {
    const { picture } = this.#input;
    const tracked = this.#tracker.track(look.document?.quad ?? null, look.time);
    const guidance = this.#hints.update({
      time: look.time,
      tracked: tracked !== null,
      speed: tracked?.speed ?? 0,
      rules: look.rules,
      complete: look.complete,
      round: look.timings.round,
    });
    picture.setSize(look.width, look.height);
    picture.setOutline(tracked?.quad ?? null, guidance.ready);
    picture.setFlaw(regionsOf(look, guidance.hint));
    this.#events.onHint(guidance.hint);
    this.#signal(guidance);
    this.#count(guidance.ready, look.time);
  }

  #signal({ ready }: Guidance): void {
    if (ready && !this.#wasReady) this.#input.signals.give('good', this.#input.preferences.sound);
    this.#wasReady = ready;
  }

  #count(ready: boolean, time: number): void {
    const { picture, preferences, signals } = this.#input;
    const step = this.#autoCapture.update(ready, time, preferences);
    const left = step.type === 'count' ? step.left : null;
    picture.setCount(left);
    this.#events.onProgress(step.type === 'count' ? step.share : 0);
    if (left !== null && left !== this.#counted) {
      this.#events.announce(fill(strings.live.counting, { seconds: left }));
      signals.give('tick', preferences.sound);
    }
    this.#counted = left;
    if (step.type === 'capture') this.#events.onCapture();
  }
}

/** Where the problem is that is spoken of. */
function regionsOf(look: Look, hint: Hint) {
  return look.rules.find(({ result }) => result.id === hint.key)?.result.regions ?? [];
}
