/** A Chromium whose camera plays a film. */
import type { Browser } from 'playwright';
import { launchChromium } from './browser.ts';

/** Starts a headless Chromium; its pages see the film when they are granted the permission `camera`. */
export function launchWithCamera(film: string, flags: readonly string[] = []): Promise<Browser> {
  return launchChromium([
    ...flags,
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ]);
}
