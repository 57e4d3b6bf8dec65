/** Clearshot for Node: the public API, and nothing else is public. */

export {
  type BatchOptions,
  type Checker,
  type CheckerOptions,
  createChecker,
  type PhotoCheckOptions,
} from './cli/checker.ts';
export { type CheckFilesOptions, checkFiles } from './cli/checkFiles.ts';
export {
  type Config,
  defineConfig,
  type LoadedConfig,
  type Override,
  type RuleSetting,
  type RuleSettings,
} from './cli/config/config.ts';
export { type LoadConfigOptions, loadConfig } from './cli/config/load.ts';
export { EngineError } from './cli/lane.ts';
export type { CheckSettings, PhotoSource } from './cli/protocol.ts';
export { type RenderOptions, reporters } from './cli/reporters/render.ts';
export { UsageError } from './cli/usageError.ts';
export type { Photo, PhotoErrorCode } from './photo.ts';
export type * from './report.ts';
export { assembleReport } from './report.ts';
export type { RuleDescription } from './rules/describe.ts';
export { describeRules } from './rules/describe.ts';
export type { RuleId } from './rules/index.ts';
export type { Preset } from './rules/rule.ts';
