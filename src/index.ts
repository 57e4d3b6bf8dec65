/** Clearshot for browsers: the public API, and nothing else is public. */
export { EngineError } from './browser/lane.ts';
export {
  type BatchOptions,
  type BenchLook,
  type BenchTarget,
  type Checker,
  type CheckerOptions,
  type CheckerState,
  type CheckSettings,
  type CheckStep,
  createChecker,
  type DecodedPhoto,
  type LiveDocument,
  type LiveFrame,
  type LiveRule,
  type Look,
  type LookTimings,
  type PhotoCheckOptions,
  type PhotoSource,
  type Watch,
} from './client.ts';
export type { Language } from './messages/languages.ts';
export type { Photo, PhotoErrorCode } from './photo.ts';
export type * from './report.ts';
export { assembleReport } from './report.ts';
export type { RuleDescription } from './rules/describe.ts';
export type { RuleId } from './rules/index.ts';
export type { Preset } from './rules/rule.ts';
