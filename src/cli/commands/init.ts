/** `clearshot init`: writes a configuration to start from. */
import { existsSync, writeFileSync } from 'node:fs';
import { findConfig } from '../../batch/config/load.ts';
import { UsageError } from '../../batch/usageError.ts';
import { limitsOf } from '../../core/presets.ts';
import { RULES } from '../../core/rules/index.ts';

const NAME = 'clearshot.config.mjs';

/** Writes it into the working directory, and says what it did. */
export function init(): string {
  const existing = findConfig('.').file;
  if (existing && existsSync(NAME)) {
    throw new UsageError(`Expected a folder without configuration but received one with ${existing}`);
  }
  writeFileSync(NAME, starter(), { flag: 'wx' });
  return `Wrote ${NAME}. See what it does to a photo: clearshot check --print-config <photo>\n`;
}

/** The starter's text: every key, explained; what is not the default is commented out. */
export function starter(): string {
  const rules = RULES.map((rule) => {
    const limits = Object.entries(limitsOf(rule, 'standard')).map(([name, value]) => `${name}: ${value}`);
    return `    // ${rule.title}\n    // ${rule.id}: ['error', { ${limits.join(', ')} }],`;
  });
  return `/** @type {import('clearshot/node').Config} */
export default {
  // How strictly photos are judged: lenient, standard or strict.
  preset: 'standard',

  // A severity (error, warn or off) by rule, alone or with limits of your own. These are the defaults.
  rules: {
${rules.join('\n')}
  },

  // Other settings for some photos. Globs are relative to this file; later entries win.
  overrides: [
    // { files: 'photos/passports/**', preset: 'strict', rules: { ${RULES[0]!.id}: 'warn' } },
  ],

  // What is expected of each photo: a manifest, which check --update-expectations writes, or 'folders' for
  // folders named pass and fail-<rule>.
  // expectations: 'expectations.json',

  // How often a rule may be wrong about those photos, as shares.
  budgets: {
    // ${RULES[0]!.id}: { maxFalseAlarmRate: 0.02, maxMissRate: 0.1 },
  },
};
`;
}
