import {
  type Checker,
  type CheckerState,
  type CheckSettings,
  createChecker,
  type LoadProgress,
} from '../browser/client.ts';
import type { RuleDescription } from '../core/messages/describe.ts';
import { localDay } from '../settings/today.ts';
import { language } from '../ui/strings.ts';
import { loadPreset, savePreset } from './preset.ts';

/** Whether a photo can be checked at once; `kept` means later too, without a network. */
export type Readiness = Exclude<CheckerState, 'closed'> | 'kept' | 'failed';

/** The workers keep their memory this long after the last photo, milliseconds. */
const IDLE_TIMEOUT = 300_000;

/** How much of the checks has come, and how much of it is known to come; bytes. */
export interface Loaded {
  loaded: number;
  total: number;
}

/** The checker of the page: what it is told, and how far it is. */
export class Checks {
  readonly checker: Checker;
  readonly #onReadiness: (readiness: Readiness) => void;
  readonly #files = new Map<string, LoadProgress>();
  readonly #listeners = new Set<(loaded: Loaded) => void>();
  #preset = loadPreset();
  #rules: Promise<RuleDescription[]> | null = null;
  #prepared = false;
  #kept = false;

  /** @param onReadiness told at once and whenever it changes */
  constructor(onReadiness: (readiness: Readiness) => void) {
    this.#onReadiness = onReadiness;
    this.checker = createChecker({
      idleTimeout: IDLE_TIMEOUT,
      onStateChange: () => this.#tell(),
      onProgress: (progress) => this.#count(progress),
    });
    onReadiness('loading');
  }

  /** How strictly photos are judged: by who asks for them. */
  get preset(): NonNullable<CheckSettings['preset']> {
    return this.#preset;
  }

  set preset(preset: NonNullable<CheckSettings['preset']>) {
    this.#preset = preset;
    savePreset(preset);
  }

  /** How a photo is checked now. */
  get settings(): CheckSettings {
    return { preset: this.#preset, language, today: localDay() };
  }

  /** Loads everything: after that, checking a photo needs no network. False where that fails. */
  async prepare(others: readonly Promise<unknown>[]): Promise<boolean> {
    try {
      await Promise.all([this.checker.warmUp(), this.describeRules(), ...others]);
      this.#prepared = true;
      this.#tell();
      return true;
    } catch (error) {
      console.error(error);
      this.#prepared = true;
      this.#onReadiness('failed');
      return false;
    }
  }

  /** The page opens without a network from now on. */
  setKept(): void {
    this.#kept = true;
    this.#tell();
  }

  /** Asked for once in a language; after a failure, again. */
  describeRules(): Promise<RuleDescription[]> {
    this.#rules ??= this.checker.describeRules(language).catch((error: unknown) => {
      this.#rules = null;
      throw error;
    });
    return this.#rules;
  }

  /** The language is another one. */
  forgetRules(): void {
    this.#rules = null;
  }

  /** Tells of what comes while the checks are loaded; gives what ends that. */
  onLoading(listener: (loaded: Loaded) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #count(progress: LoadProgress): void {
    this.#files.set(progress.file, progress);
    const files = [...this.#files.values()];
    const loaded = files.reduce((sum, file) => sum + file.loaded, 0);
    const total = files.reduce((sum, file) => sum + Math.max(file.total ?? 0, file.loaded), 0);
    for (const listener of this.#listeners) listener({ loaded, total });
  }

  #tell(): void {
    const { state } = this.checker;
    if (!this.#prepared || state === 'closed') return;
    this.#onReadiness(this.#kept && state === 'ready' ? 'kept' : state);
  }
}
