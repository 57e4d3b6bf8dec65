import type { Checks } from './checks.ts';
import type { Navigation } from './navigation.ts';

/** What screens ask of the page. */
export interface Host {
  readonly checks: Checks;
  readonly navigation: Navigation;
  /** Whether there seems to be a camera. */
  readonly hasCamera: boolean;
  /** Checks photos: one on a screen of its own, several in a list. */
  openFiles(files: readonly File[]): void;
  openCamera(): void;
  openLighting(): void;
  openRejected(): void;
  /** Judges by another preset from now on, and again what is on the screen. */
  setPreset(preset: Checks['preset']): void;
  /** Something short to read out. */
  announce(text: string): void;
}
