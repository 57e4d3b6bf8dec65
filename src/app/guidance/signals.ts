/** What can be felt and heard of the live camera, for those who do not look at the screen. */

export type Signal = 'hint' | 'good' | 'tick' | 'captured';

/** Vibration in milliseconds, on and off in turn. */
const PULSES: Readonly<Record<Signal, number[]>> = {
  hint: [25],
  good: [25, 60, 25],
  tick: [15],
  captured: [90],
};

/** Tones in hertz, one after the other. */
const TONES: Readonly<Record<Signal, number[]>> = {
  hint: [330],
  good: [523, 659],
  tick: [440],
  captured: [784, 1047],
};

const TONE_SECONDS = 0.09;
const LOUDNESS = 0.12;

/** Gives signals; sound only where the person has switched it on. */
export class Signals {
  #audio: AudioContext | null = null;

  give(signal: Signal, sound: boolean): void {
    // Refused, not thrown, before the first tap on the page, and absent on many devices.
    navigator.vibrate?.(PULSES[signal]);
    if (sound) this.#play(TONES[signal]);
  }

  close(): void {
    void this.#audio?.close();
    this.#audio = null;
  }

  #play(tones: readonly number[]): void {
    this.#audio ??= new AudioContext();
    const audio = this.#audio;
    void audio.resume();
    tones.forEach((frequency, i) => {
      const start = audio.currentTime + i * TONE_SECONDS;
      const tone = new OscillatorNode(audio, { frequency });
      const volume = new GainNode(audio, { gain: LOUDNESS });
      volume.gain.setTargetAtTime(0, start + TONE_SECONDS / 2, TONE_SECONDS / 6);
      tone.connect(volume).connect(audio.destination);
      tone.start(start);
      tone.stop(start + 2 * TONE_SECONDS);
    });
  }
}
