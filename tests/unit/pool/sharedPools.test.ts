import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EngineError, type LoadProgress } from '../../../src/pool/lane.ts';
import type { PoolOptions } from '../../../src/pool/pool.ts';
import { type PoolShare, SharedPools } from '../../../src/pool/sharedPools.ts';
import { FakeLane, type Request } from './fakeLane.ts';

const OPTIONS = { size: 1, timeout: 10_000, startTimeout: 3000, idleTimeout: 1000 };

let lanes: FakeLane[];
let pools: SharedPools<Request, string, FakeLane>;
/** What a new worker does. */
let start: (lane: FakeLane) => void;

beforeEach(() => {
  vi.useFakeTimers();
  lanes = [];
  pools = new SharedPools();
  start = (lane) => lane.start();
});
afterEach(() => {
  vi.useRealTimers();
});

function enter(
  options: Partial<PoolOptions<FakeLane>> = {},
  script = 'worker.js',
  advice?: string,
): PoolShare<Request, string, FakeLane> {
  const startLane = (tell: (progress: LoadProgress) => void) => {
    const lane = new FakeLane(tell);
    lanes.push(lane);
    start(lane);
    return lane;
  };
  return pools.enter(script, { start: startLane, ...OPTIONS, ...options }, advice);
}

function run(share: PoolShare<Request, string, FakeLane>, file: string, signal?: AbortSignal) {
  const report = share.run({ request: { file }, signal });
  report.catch(() => {});
  return report;
}

const settle = () => vi.advanceTimersByTimeAsync(0);

describe('two checkers', () => {
  it('with the same options share workers, and the queue for them', async () => {
    const [first, second] = [enter(), enter()];
    const reports = [run(first, 'a'), run(second, 'b')];
    await settle();
    lanes[0]!.checks[0]!.done();
    await settle();
    lanes[0]!.checks[1]!.done();
    expect((await Promise.all(reports)).map(({ file }) => file)).toEqual(['a', 'b']);
    expect(lanes).toHaveLength(1);
  });

  it.each([
    ['another script', {}, 'elsewhere/worker.js'],
    ['another size', { size: 2 }, 'worker.js'],
    ['another clock', { timeout: 1 }, 'worker.js'],
    ['no end of idleness', { idleTimeout: Number.POSITIVE_INFINITY }, 'worker.js'],
  ])('with %s have workers of their own', async (_, options, script) => {
    await enter().warmUp();
    await enter(options, script).warmUp();
    expect(lanes).toHaveLength(2);
  });

  it('are both told of what the workers do', async () => {
    start = () => {};
    const heard: string[] = [];
    const listen = (name: string) => ({
      onChange: () => heard.push(`${name} changed`),
      onProgress: ({ file }: LoadProgress) => heard.push(`${name} ${file}`),
    });
    const first = enter(listen('first'));
    enter(listen('second'));
    void first.warmUp();
    await settle();
    lanes[0]!.tell({ file: 'opencv.wasm', loaded: 0, total: null });
    expect(heard).toEqual(['first changed', 'second changed', 'first opencv.wasm', 'second opencv.wasm']);
  });
});

describe('close', () => {
  it('stops only what this checker waits for', async () => {
    const [first, second] = [enter(), enter()];
    const [gone, kept] = [run(first, 'a'), run(second, 'b')];
    await settle();
    first.close();
    await expect(gone).rejects.toThrow('Expected an open checker but received a closed one');
    await settle();
    lanes[1]!.checks[0]!.done();
    expect((await kept).file).toBe('b');
    expect(lanes.map(({ stopped }) => stopped)).toEqual([true, false]);
  });

  it('stops the workers when it is the last one', async () => {
    const [first, second] = [enter(), enter()];
    await first.warmUp();
    first.close();
    first.close();
    expect(lanes[0]!.stopped).toBe(false);
    second.close();
    expect(lanes[0]!.stopped).toBe(true);
    await enter().warmUp();
    expect(lanes).toHaveLength(2);
  });

  it('rejects what is asked afterwards', async () => {
    const share = enter();
    enter();
    share.close();
    expect(share.closed).toBe(true);
    for (const work of [run(share, 'a'), share.warmUp(), share.use(async () => {})]) {
      await expect(work).rejects.toThrow('received a closed one');
    }
    expect(lanes).toHaveLength(0);
  });

  it('ends a wait for the engine, which the others go on with', async () => {
    start = () => {};
    const [first, second] = [enter(), enter()];
    const warm = [first.warmUp(), second.warmUp()];
    first.close();
    await expect(warm[0]).rejects.toThrow('received a closed one');
    lanes[0]!.start();
    await expect(warm[1]).resolves.toBeUndefined();
  });
});

it('aborts one photo by its signal, and no longer listens to it', async () => {
  const share = enter();
  const abort = new AbortController();
  const remove = vi.spyOn(abort.signal, 'removeEventListener');
  const report = run(share, 'a', abort.signal);
  await settle();
  abort.abort(new Error('enough'));
  await expect(report).rejects.toThrow('enough');
  expect(remove).toHaveBeenCalledOnce();
  await expect(run(share, 'b', abort.signal)).rejects.toThrow('enough');
});

it('says of an engine that does not load what can be done', async () => {
  start = (lane) => lane.failStart(new EngineError('Expected opencv.wasm but received: status 404'));
  const share = enter({}, 'worker.js', 'assetsUrl says that they lie in "/files/"');
  const told = 'Expected opencv.wasm but received: status 404. assetsUrl says that they lie in "/files/"';
  for (const work of [run(share, 'a'), share.warmUp(), share.use((lane) => lane.ready)]) {
    await expect(work).rejects.toThrow(new EngineError(told));
  }
});
