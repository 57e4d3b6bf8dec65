/** Clearshot for browsers: the public API, and nothing else is public. */

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
  type FocusMap,
  type FrameQuality,
  type LightMaps,
  type LiveDocument,
  type LiveFrame,
  type LiveRule,
  type LoadProgress,
  type Look,
  type LookTimings,
  type PhotoCheckOptions,
  type PhotoSource,
  type Watch,
} from './browser/client.ts';
export type { RuleDescription } from './core/messages/describe.ts';
export type { PairReport } from './core/pair.ts';
export type { Photo, PhotoErrorCode } from './core/photo.ts';
export type * from './core/report.ts';
export { assembleReport } from './core/report.ts';
export type { RuleId } from './core/rules/index.ts';
export type { Preset, Stage } from './core/rules/rule.ts';
export type { Language } from './languages/index.ts';
export { EngineError } from './pool/lane.ts';
export { UsageError } from './settings/usageError.ts';
