import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EngineError, LostWorkerError } from '../../../src/browser/lane.ts';
import { type Job, Pool, type PoolLane } from '../../../src/browser/pool.ts';
import type { PhotoReport, RuleResult } from '../../../src/core/report.ts';
import { unreadablePhoto } from '../../../src/core/report.ts';

/** A lane whose checks are settled by hand. */
class FakeLane implements PoolLane {
  ready = false;
  stopped = false;
  checks: { file: string; done(report?: PhotoReport): void; fail(error: Error): void }[] = [];

  async warmUp(): Promise<void> {
    this.ready = true;
  }
  async describeRules() {
    return [];
  }
  async look(): Promise<never> {
    throw new Error('Expected no frame but received one');
  }
  check(request: Job['request']): Promise<PhotoReport> {
    return new Promise((resolve, reject) => {
      const done = (report = reportOf(request.file)) => resolve(report);
      this.checks.push({ file: request.file, done, fail: reject });
    });
  }
  stop(): void {
    this.stopped = true;
    this.checks.at(-1)?.fail(new LostWorkerError('crashed', 'stopped'));
  }
}

let lanes: FakeLane[];
let pool: Pool;
const IDLE = 1000;

beforeEach(() => {
  vi.useFakeTimers();
  lanes = [];
  pool = new Pool(
    () => {
      lanes.push(new FakeLane());
      return lanes.at(-1)!;
    },
    IDLE,
    () => {},
  );
});
afterEach(() => {
  vi.useRealTimers();
});

const reportOf = (file: string): PhotoReport => ({
  ...unreadablePhoto(file, { code: '', message: '' }),
  outcome: 'pass',
  error: null,
});

function run(file: string, signal?: AbortSignal): Promise<PhotoReport> {
  const source = { data: new Uint8ClampedArray(4), width: 1, height: 1 };
  return pool.run({
    request: { source, file, settings: {}, previewSide: 0 },
    signal,
    onStart: () => {},
    onEvent: () => {},
  });
}

/** Lets settled promises run on. */
const settle = () => vi.advanceTimersByTimeAsync(0);

describe('queue', () => {
  it('starts no worker before the first photo', () => {
    expect(lanes).toHaveLength(0);
  });

  it('checks one photo at a time, in order', async () => {
    const reports = [run('a'), run('b')];
    expect(lanes.map((lane) => lane.checks.map((check) => check.file))).toEqual([['a']]);
    lanes[0]!.checks[0]!.done();
    await settle();
    expect(lanes[0]!.checks.map((check) => check.file)).toEqual(['a', 'b']);
    lanes[0]!.checks[1]!.done();
    expect((await Promise.all(reports)).map((report) => report.file)).toEqual(['a', 'b']);
  });

  it('uses as many workers as its size allows', () => {
    pool.size = 2;
    for (const file of ['a', 'b', 'c']) void run(file);
    expect(lanes.map((lane) => lane.checks.map((check) => check.file))).toEqual([['a'], ['b']]);
  });

  it('takes no more than its size after it was lowered', async () => {
    pool.size = 2;
    for (const file of ['a', 'b', 'c', 'd']) void run(file);
    pool.size = 1;
    lanes[0]!.checks[0]!.done();
    await settle();
    expect(lanes.flatMap((lane) => lane.checks)).toHaveLength(2);
    lanes[1]!.checks[0]!.done();
    await settle();
    expect(lanes.flatMap((lane) => lane.checks)).toHaveLength(3);
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
});

describe('lost workers', () => {
  it('tries a photo once more on a new worker', async () => {
    const report = run('a');
    lanes[0]!.checks[0]!.fail(new LostWorkerError('crashed', 'boom'));
    await settle();
    lanes[1]!.checks[0]!.done();
    expect((await report).outcome).toBe('pass');
  });

  it('reports a photo that brings down two workers, and goes on', async () => {
    const report = run('a');
    const next = run('b');
    for (const i of [0, 1]) {
      lanes[i]!.checks[0]!.fail(new LostWorkerError('timeout', 'silence'));
      await settle();
    }
    expect(await report).toMatchObject({ file: 'a', outcome: 'error', error: { code: 'timeout' } });
    lanes[2]!.checks[0]!.done();
    expect((await next).file).toBe('b');
  });

  it('rejects when the engine cannot be loaded', async () => {
    const report = run('a');
    lanes[0]!.checks[0]!.fail(new EngineError('no engine'));
    await expect(report).rejects.toThrow('no engine');
    expect(lanes[0]!.stopped).toBe(true);
  });

  it('does not trust a worker in which a rule broke down', async () => {
    const report = run('a');
    const rule = { id: 'blur', message: { id: 'broken', problem: '', advice: '' } } as RuleResult;
    lanes[0]!.checks[0]!.done({ ...reportOf('a'), rules: [rule] });
    await report;
    await settle();
    expect(lanes[0]!.stopped).toBe(true);
  });
});

describe('idle stop', () => {
  it('stops the workers after the idle time, and starts one for the next photo', async () => {
    const first = run('a');
    lanes[0]!.checks[0]!.done();
    await first;
    await vi.advanceTimersByTimeAsync(IDLE - 1);
    expect(lanes[0]!.stopped).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(lanes[0]!.stopped).toBe(true);
    expect(pool.running).toBe(false);
    void run('b');
    expect(lanes[1]!.checks).toHaveLength(1);
  });

  it('does not stop a worker that works', async () => {
    void run('a');
    await vi.advanceTimersByTimeAsync(10 * IDLE);
    expect(lanes[0]!.stopped).toBe(false);
  });

  it('stops a worker that was only warmed up', async () => {
    await pool.withWorker((lane) => lane.warmUp());
    await vi.advanceTimersByTimeAsync(IDLE);
    expect(lanes[0]!.stopped).toBe(true);
  });
});

describe('close', () => {
  it('rejects running and waiting photos and everything after', async () => {
    const reports = [run('a'), run('b')];
    const settled = Promise.allSettled(reports);
    pool.close();
    expect((await settled).map((result) => result.status)).toEqual(['rejected', 'rejected']);
    expect(lanes[0]!.stopped).toBe(true);
    await expect(run('c')).rejects.toThrow('Expected an open checker but received a closed one');
  });
});
