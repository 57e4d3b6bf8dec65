/** Clearshot for Node: the public API, and nothing else is public. */

export { type CheckFilesOptions, checkFiles } from './batch/checkFiles.ts';
export {
  type Config,
  defineConfig,
  type LoadedConfig,
  type Override,
  type RuleSetting,
  type RuleSettings,
} from './batch/config/config.ts';
export { type LoadConfigOptions, loadConfig } from './batch/config/load.ts';
export { type RenderOptions, reporters } from './batch/reporters/render.ts';
export { UsageError } from './batch/usageError.ts';
export type { RuleDescription } from './core/messages/describe.ts';
export type { PairReport } from './core/pair.ts';
export type { Photo, PhotoErrorCode } from './core/photo.ts';
export type * from './core/report.ts';
export { assembleReport } from './core/report.ts';
export type { RuleId } from './core/rules/index.ts';
export type { Preset } from './core/rules/rule.ts';
export type { Language } from './languages/index.ts';
export { type Checker, createChecker } from './node/checker.ts';
export { describeRules } from './node/describe.ts';
export type { BatchOptions, CheckerOptions, PhotoCheckOptions } from './node/options.ts';
export type { PhotoSource } from './node/protocol.ts';
export type { WorkerOptions } from './node/workers.ts';
export { EngineError, type LoadProgress } from './pool/lane.ts';
export type { CheckSettings } from './settings/settings.ts';
