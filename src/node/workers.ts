/** The pool of worker processes, as this machine and the caller want it. */
import { availableParallelism } from 'node:os';
import { type LoadProgress, START_TIMEOUT } from '../pool/lane.ts';
import { Pool, type PoolOptions } from '../pool/pool.ts';
import { type PoolShare, SharedPools } from '../pool/sharedPools.ts';
import { ProcessLane } from './lane.ts';
import type { CheckEvent, CheckRequest } from './protocol.ts';

/** How workers work. */
export interface WorkerOptions {
  /** Most photos checked at a time, each in a process of its own. Default: the number of cores, at most 4. */
  maxWorkers?: number | undefined;
  /** Milliseconds that one photo may take, once the engine is loaded, before it is given up. Default 30 000. */
  timeout?: number | undefined;
  /** Milliseconds without any progress after which the loading of the engine is given up. Default 30 000. */
  startTimeout?: number | undefined;
  /** Milliseconds without work after which the workers end and give back their memory. Default 30 000. */
  idleTimeout?: number | undefined;
  /** Told of each file that a starting worker loads. */
  onProgress?: ((progress: LoadProgress) => void) | undefined;
}

/** A pool of worker processes. */
export type NodePool = Pool<CheckRequest, CheckEvent>;

const PHOTO_TIMEOUT = 30_000;

const IDLE_TIMEOUT = 30_000;

/** Most workers, unless the caller says otherwise: more need more memory than a small machine has. */
const MOST_DEFAULT_WORKERS = 4;

/** The worker that is built beside this file. */
const BUILT_WORKER = new URL('./worker.js', import.meta.url);

/** How many workers this machine is good for. */
export function defaultWorkers(): number {
  return Math.min(availableParallelism(), MOST_DEFAULT_WORKERS);
}

const pools = new SharedPools<CheckRequest, CheckEvent>();

/** A share in the pool of all checkers of this process that would start the same workers. */
export function enterPool(options: WorkerOptions): PoolShare<CheckRequest, CheckEvent> {
  return pools.enter(BUILT_WORKER.href, poolOptions(options, BUILT_WORKER));
}

/** @param script the worker's script */
export function openPool(options: WorkerOptions, script: URL = BUILT_WORKER): NodePool {
  return new Pool(poolOptions(options, script));
}

function poolOptions(options: WorkerOptions, script: URL): PoolOptions<ProcessLane> {
  return {
    start: (onProgress) => new ProcessLane(script, onProgress),
    size: options.maxWorkers ?? defaultWorkers(),
    timeout: options.timeout ?? PHOTO_TIMEOUT,
    startTimeout: options.startTimeout ?? START_TIMEOUT,
    idleTimeout: options.idleTimeout ?? IDLE_TIMEOUT,
    ...(options.onProgress && { onProgress: options.onProgress }),
  };
}
