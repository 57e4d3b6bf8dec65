import { describe, expect, it } from 'vitest';
import type { Config } from '../../../../src/batch/config/config.ts';
import { type CallerSettings, photoSettings } from '../../../../src/batch/config/photoSettings.ts';

const settle = (config: Config, caller: CallerSettings = {}) =>
  photoSettings({ config, file: null, folder: process.cwd() }, caller);

describe('photoSettings', () => {
  it('is standard when nobody says anything', () => {
    expect(settle({}).base).toEqual({ preset: 'standard', rules: {} });
  });

  it('lets later overrides win, and the caller over all', () => {
    const config: Config = {
      preset: 'lenient',
      rules: { corners: ['error', { maxCutOffShare: 0.02 }] },
      overrides: [
        { files: 'cards/**', preset: 'strict', rules: { corners: 'warn' } },
        { files: ['cards/old/*'], rules: { corners: ['error', { minMarginShare: 0.1 }] } },
      ],
    };
    const { base, forPhoto } = settle(config);
    expect(base).toEqual({ preset: 'lenient', rules: config.rules });
    expect(forPhoto('other/a.jpg')).toEqual(base);
    expect(forPhoto('cards/a.jpg')).toEqual({
      preset: 'strict',
      rules: { corners: ['warn', { maxCutOffShare: 0.02 }] },
    });
    expect(forPhoto('./cards/old/a.jpg').rules).toEqual({
      corners: ['error', { maxCutOffShare: 0.02, minMarginShare: 0.1 }],
    });
    const called = settle(config, { preset: 'standard', rules: { corners: 'off' } });
    expect(called.forPhoto('cards/a.jpg')).toEqual({
      preset: 'standard',
      rules: { corners: ['off', { maxCutOffShare: 0.02 }] },
    });
  });
});
