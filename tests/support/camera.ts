/** A Chromium whose camera plays a film. */
import { type Browser, chromium } from 'playwright';
import { CHROMIUM_FLAGS, requireChromium } from './browser.ts';

/** Starts a headless Chromium; its pages see the film when they are granted the permission `camera`. */
export function launchWithCamera(film: string, flags: readonly string[] = []): Promise<Browser> {
  const args = [
    ...CHROMIUM_FLAGS,
    ...flags,
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ];
  return chromium.launch({ executablePath: requireChromium(), args });
}
