import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PhotoReport } from '../../../src/core/report.ts';
import { EngineError, type LoadProgress } from '../../../src/pool/lane.ts';
import { Pool, type PoolOptions } from '../../../src/pool/pool.ts';
import { FakeLane, type Request } from './fakeLane.ts';

const TIMES = { timeout: 10_000, startTimeout: 3000, idleTimeout: 1000 };

let lanes: FakeLane[];
let pool: Pool<Request, string, FakeLane>;

beforeEach(() => {
  vi.useFakeTimers();
  lanes = [];
  open();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A pool whose workers start at once, unless told otherwise. */
function open(options: Partial<PoolOptions<FakeLane>> = {}, start = (lane: FakeLane) => lane.start()): void {
  pool = new Pool({
    start: (tell) => {
      const lane = new FakeLane(tell);
      lanes.push(lane);
      start(lane);
      return lane;
    },
    size: 1,
    ...TIMES,
    ...options,
  });
}

const openSlow = (options?: Partial<PoolOptions<FakeLane>>) => open(options, () => {});

function run(file: string, signal?: AbortSignal): Promise<PhotoReport> {
  const report = pool.run({ request: { file }, signal });
  report.catch(() => {});
  return report;
}

/** Lets settled promises run on. */
const settle = () => vi.advanceTimersByTimeAsync(0);

const filesOf = () => lanes.map((lane) => lane.checks.map((check) => check.file));

describe('queue', () => {
  it('starts no worker before the first photo', () => {
    expect(lanes).toHaveLength(0);
  });

  it('checks one photo at a time, in order, on one worker', async () => {
    const reports = [run('a'), run('b')];
    expect(filesOf()).toEqual([['a']]);
    lanes[0]!.checks[0]!.done();
    await settle();
    expect(filesOf()).toEqual([['a', 'b']]);
    lanes[0]!.checks[1]!.done();
    expect((await Promise.all(reports)).map((report) => report.file)).toEqual(['a', 'b']);
  });

  it('uses as many workers as its size allows, and those that are ready first', async () => {
    open({ size: 2 });
    for (const file of ['a', 'b', 'c']) void run(file);
    expect(filesOf()).toEqual([['a'], ['b']]);
    lanes[1]!.checks[0]!.done();
    await settle();
    expect(filesOf()).toEqual([['a'], ['b', 'c']]);
  });

  it('says whether the engine was loaded, and hands on what a worker tells', async () => {
    const heard: unknown[] = [];
    openSlow();
    void pool.run({
      request: { file: 'a' },
      onStart: (isReady) => heard.push(isReady),
      onEvent: (event) => heard.push(event),
    });
    lanes[0]!.checks[0]!.event('rule');
    expect(heard).toEqual([false, 'rule']);
  });

  it('answers a photo that cannot be read before the engine is loaded', async () => {
    openSlow();
    const report = run('a');
    lanes[0]!.checks[0]!.done();
    expect((await report).file).toBe('a');
    expect(lanes[0]!.stopped).toBe(false);
  });

  it('keeps the program running only while somebody waits', async () => {
    const report = run('a');
    expect(lanes[0]!.held).toBe(true);
    lanes[0]!.checks[0]!.done();
    await report;
    await settle();
    expect(lanes[0]!.held).toBe(false);
  });
});

describe('abort', () => {
  it('stops the worker and goes on with the next photo on a new one', async () => {
    const abort = new AbortController();
    const aborted = run('a', abort.signal);
    const next = run('b');
    abort.abort(new Error('enough'));
    await expect(aborted).rejects.toThrow('enough');
    expect(lanes[0]!.stopped).toBe(true);
    await settle();
    lanes[1]!.checks[0]!.done();
    expect((await next).file).toBe('b');
  });

  it('takes a waiting photo out of the queue and leaves the worker alone', async () => {
    const abort = new AbortController();
    const first = run('a');
    const waiting = run('b', abort.signal);
    abort.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    lanes[0]!.checks[0]!.done();
    await first;
    await settle();
    expect(lanes[0]!.checks).toHaveLength(1);
    expect(lanes[0]!.stopped).toBe(false);
  });

  it('rejects at once when the signal is aborted already', async () => {
    await expect(run('a', AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough');
    expect(lanes).toHaveLength(0);
  });

  it('listens once to a signal that photos share, and no longer than they last', async () => {
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const removed = vi.spyOn(signal, 'removeEventListener');
    open({ size: 20 });
    const reports = Array.from({ length: 20 }, (_, i) => run(`${i}`, signal));
    expect(added).toHaveBeenCalledTimes(1);
    for (const lane of lanes) lane.checks[0]!.done();
    await Promise.all(reports);
    expect(removed).toHaveBeenCalledTimes(1);
  });
});

describe('lost workers', () => {
  it('tries a photo once more on a new worker', async () => {
    const report = run('a');
    await settle();
    lanes[0]!.die('crashed', 'boom');
    await settle();
    lanes[1]!.checks[0]!.done();
    expect((await report).outcome).toBe('pass');
  });

  it.each([
    ['crashed', 'Expected a running worker for the photo but received one that ended'],
    ['internal', 'Expected an answer for the photo but received one that ended'],
  ] as const)('reports a photo that brings down two workers, and goes on: %s', async (code, message) => {
    const report = run('a');
    const next = run('b');
    for (const i of [0, 1]) {
      await settle();
      lanes[i]!.die(code, 'one that ended');
    }
    expect(await report).toMatchObject({ file: 'a', outcome: 'error', error: { code, message } });
    await settle();
    lanes[2]!.checks[0]!.done();
    expect((await next).file).toBe('b');
  });

  it('gives up a photo that takes too long, and does not try it again', async () => {
    const report = run('a');
    const next = run('b');
    await vi.advanceTimersByTimeAsync(TIMES.timeout);
    expect((await report).error).toEqual({
      code: 'timeout',
      message: 'Expected an answer within 10 s for the photo but received none',
    });
    expect(lanes[0]!.stopped).toBe(true);
    expect(filesOf()).toEqual([['a'], ['b']]);
    lanes[1]!.checks[0]!.done();
    expect((await next).file).toBe('b');
  });

  it('does not trust a worker in which a rule broke down', async () => {
    const report = run('a');
    lanes[0]!.checks[0]!.done({ isDamaged: true });
    await report;
    await settle();
    expect(lanes[0]!.stopped).toBe(true);
  });

  it('notices an idle worker that dies', async () => {
    const report = run('a');
    lanes[0]!.checks[0]!.done();
    await report;
    lanes[0]!.die('crashed', 'one that was killed');
    await settle();
    expect(pool.running).toBe(false);
  });
});

describe('start-up', () => {
  it('does not take its time from the photo', async () => {
    openSlow({ timeout: 100 });
    const report = run('a');
    await vi.advanceTimersByTimeAsync(2000);
    lanes[0]!.start();
    await settle();
    lanes[0]!.checks[0]!.done();
    expect((await report).error).toBeNull();
  });

  it('rejects when the engine cannot be loaded', async () => {
    openSlow();
    const report = run('a');
    lanes[0]!.failStart(new EngineError('no engine'));
    await expect(report).rejects.toThrow('no engine');
    expect(lanes[0]!.stopped).toBe(true);
    expect(lanes).toHaveLength(1);
  });

  it('rejects at once, and leaves nothing behind, where a worker cannot even be made', async () => {
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    open({}, () => {
      throw new DOMException('blocked by the policy', 'SecurityError');
    });
    const works = [run('a'), run('b'), pool.warmUp(), pool.use(async () => {})];
    for (const work of works) {
      await expect(work).rejects.toThrow(
        new EngineError('Expected a worker to start but received: blocked by the policy'),
      );
    }
    vi.useRealTimers();
    await new Promise((resolve) => setTimeout(resolve));
    expect(unhandled).not.toHaveBeenCalled();
    process.off('unhandledRejection', unhandled);
  });

  it('starts the clock of no worker that cannot be made', () => {
    open({}, () => {
      throw new Error('blocked');
    });
    void run('a');
    // The pool's own: to stop idle workers.
    expect(vi.getTimerCount()).toBe(0);
  });

  it('replaces a worker that never speaks once, then names what did not come', async () => {
    openSlow();
    const report = run('a');
    await vi.advanceTimersByTimeAsync(TIMES.startTimeout);
    expect(lanes).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(TIMES.startTimeout);
    await expect(report).rejects.toThrow(EngineError);
    await expect(report).rejects.toThrow(
      'Expected a worker to start but received nothing more of worker script for 3 s',
    );
    expect(lanes).toHaveLength(2);
  });

  it('waits as long as something comes, and names the file that stalls', async () => {
    openSlow();
    const warm = pool.warmUp();
    warm.catch(() => {});
    for (const i of [0, 1]) {
      lanes[i]!.tell({ file: 'worker script', loaded: 0, total: 0 });
      lanes[i]!.tell({ file: 'whole.bin', loaded: 7, total: 7 });
      for (let loaded = 0; loaded < 5; loaded++) {
        lanes[i]!.tell({ file: 'opencv.wasm', loaded, total: 9 });
        await vi.advanceTimersByTimeAsync(TIMES.startTimeout - 1);
      }
      expect(lanes[i]!.stopped).toBe(false);
      await vi.advanceTimersByTimeAsync(1);
    }
    await expect(warm).rejects.toThrow('received nothing more of opencv.wasm (4 of 9 bytes) for 3 s');
  });

  it('tells of progress until the engine is loaded', async () => {
    const heard: LoadProgress[] = [];
    openSlow({ onProgress: (progress) => heard.push(progress) });
    void pool.warmUp();
    const progress = { file: 'opencv.wasm', loaded: 1, total: null };
    lanes[0]!.tell(progress);
    lanes[0]!.start();
    await settle();
    lanes[0]!.tell(progress);
    expect(heard).toEqual([progress]);
  });

  it('survives two workers that are killed while they start', async () => {
    openSlow();
    const report = run('a');
    for (const i of [0, 1]) {
      lanes[i]!.die('crashed', 'one that ended with SIGKILL');
      await settle();
    }
    lanes[2]!.start();
    await settle();
    lanes[2]!.checks[0]!.done();
    expect((await report).file).toBe('a');
  });

  it('tells when every worker dies', async () => {
    openSlow();
    const report = run('a');
    for (const i of [0, 1, 2]) {
      lanes[i]!.die('crashed', 'one that ended with code 9');
      await settle();
    }
    await expect(report).rejects.toThrow(
      'Expected a worker to start but received one that ended with code 9',
    );
    await expect(report).rejects.toThrow(EngineError);
  });

  it('blames no photo for the engine: after a failed start it is sent only when the engine is loaded', async () => {
    openSlow();
    const report = run('a');
    lanes[0]!.die('crashed', 'boom');
    await settle();
    expect(filesOf()).toEqual([['a'], []]);
    lanes[1]!.start();
    await settle();
    expect(filesOf()).toEqual([['a'], ['a']]);
    lanes[1]!.die('crashed', 'boom');
    expect((await report).error?.code).toBe('crashed');
  });
});

describe('warmUp', () => {
  it('waits for the engine of a worker, which then takes the first photo', async () => {
    openSlow();
    const warm = pool.warmUp();
    expect(lanes[0]!.held).toBe(true);
    lanes[0]!.start();
    await warm;
    await pool.warmUp();
    void run('a');
    expect(filesOf()).toEqual([['a']]);
  });
});

describe('use', () => {
  it('works beside a photo, in the first worker', async () => {
    void run('a');
    expect(await pool.use(async (lane) => lane.checks.length)).toBe(1);
    expect(lanes).toHaveLength(1);
  });

  it('does not wait for ever', async () => {
    const answer = pool.use(() => new Promise(() => {}));
    answer.catch(() => {});
    await vi.advanceTimersByTimeAsync(TIMES.startTimeout + TIMES.timeout);
    await expect(answer).rejects.toThrow('no sign of life for 13 s');
  });
});

describe('idle stop', () => {
  it('stops the workers after the idle time, and starts one for the next photo', async () => {
    const first = run('a');
    lanes[0]!.checks[0]!.done();
    await first;
    await vi.advanceTimersByTimeAsync(TIMES.idleTimeout - 1);
    expect(lanes[0]!.stopped).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(lanes[0]!.stopped).toBe(true);
    expect(pool.running).toBe(false);
    void run('b');
    expect(lanes[1]!.checks).toHaveLength(1);
  });

  it('does not stop a worker that works', async () => {
    void run('a');
    await vi.advanceTimersByTimeAsync(5 * TIMES.idleTimeout);
    expect(lanes[0]!.stopped).toBe(false);
  });

  it('stops a worker that was only warmed up', async () => {
    await pool.warmUp();
    await vi.advanceTimersByTimeAsync(TIMES.idleTimeout);
    expect(lanes[0]!.stopped).toBe(true);
  });

  it('never stops them where that is asked for', async () => {
    open({ idleTimeout: Number.POSITIVE_INFINITY });
    await pool.warmUp();
    await vi.advanceTimersByTimeAsync(1e9);
    expect(lanes[0]!.stopped).toBe(false);
  });
});

describe('close', () => {
  it('rejects running and waiting photos and everything after', async () => {
    const reports = [run('a'), run('b'), pool.use(() => new Promise(() => {}))];
    const settled = Promise.allSettled(reports);
    pool.close();
    lanes[0]!.die('crashed', 'a stopped one');
    await vi.advanceTimersByTimeAsync(20_000);
    expect((await settled).map((result) => result.status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(lanes[0]!.stopped).toBe(true);
    for (const late of [run('c'), pool.warmUp()]) {
      await expect(late).rejects.toThrow('Expected an open checker but received a closed one');
    }
  });
});
