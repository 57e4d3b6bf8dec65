/** The schemas of the options that both libraries take, besides how photos are judged. */
import { abortSignal, anyText, callback, milliseconds, optional, whole } from './schema.ts';

/** Most workers: each takes some 400 MB. */
export const MOST_WORKERS = 64;

/** Options of a checker. */
export const workerShape = () => ({
  maxWorkers: optional(whole(1, MOST_WORKERS)),
  timeout: optional(milliseconds()),
  startTimeout: optional(milliseconds()),
  idleTimeout: optional(milliseconds(true)),
  onProgress: optional(callback()),
});

/** Options of one check. */
export const checkShape = () => ({
  file: optional(anyText()),
  signal: optional(abortSignal()),
  onRuleDone: optional(callback()),
});
