/** How a caller says that photos are judged, and what the engine makes of it. */
import type { CheckOptions } from '../core/check.ts';
import { type Language, loadRuleTexts } from '../languages/index.ts';

/** What the engine takes as it is. */
type Passed = 'preset' | 'rules' | 'today' | 'expected' | 'includeReading';

/** How photos are judged. */
export interface CheckSettings extends Pick<CheckOptions, Passed> {
  /** Of the messages. Default `en`. */
  language?: Language;
}

/** The same as workers take it: the texts themselves stand for the language, so that no worker holds them all. */
export type EngineSettings = Pick<CheckOptions, Passed | 'texts'>;

/** Loads the texts that the settings ask for. */
export async function engineSettings({
  language = 'en',
  ...settings
}: CheckSettings): Promise<EngineSettings> {
  const texts = await loadRuleTexts(language);
  return { ...settings, ...(texts && { texts }) };
}

/** The settings among other options, without those that are not given. */
export function settingsOf({
  preset,
  rules,
  language,
  today,
  expected,
  includeReading,
}: CheckSettings): CheckSettings {
  return {
    ...(preset && { preset }),
    ...(rules && { rules }),
    ...(language && { language }),
    ...(today !== undefined && { today }),
    ...(expected && { expected }),
    ...(includeReading && { includeReading }),
  };
}

/** Whether what comes out of it says, or depends on, what stands on a person's document: such results are kept nowhere. */
export function isPersonal({ expected, includeReading }: CheckSettings): boolean {
  return expected !== undefined || includeReading === true;
}
