import type { AutoCaptureSettings } from '../guidance/autoCapture.ts';

/** What the person has switched on and off in the live camera; kept on this device. */
export interface LivePreferences extends AutoCaptureSettings {
  sound: boolean;
}

const STORED = 'clearshot.live';

const DEFAULTS: LivePreferences = { automatic: true, countdown: true, sound: false };

/** The preferences as they were left. */
export function loadPreferences(): LivePreferences {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORED) ?? '{}');
    return { ...DEFAULTS, ...(stored as Partial<LivePreferences>) };
  } catch {
    return { ...DEFAULTS };
  }
}

/** Keeps the preferences. Browsers that keep nothing for a page just begin anew. */
export function savePreferences(preferences: LivePreferences): void {
  try {
    localStorage.setItem(STORED, JSON.stringify(preferences));
  } catch {}
}
