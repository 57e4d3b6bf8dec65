import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PhotoReport } from '../../../src/core/report.ts';
import { type NodePool, openPool as openNodePool, type WorkerOptions } from '../../../src/node/workers.ts';
import { checkAll } from '../../../src/pool/checkAll.ts';
import { EngineError } from '../../../src/pool/lane.ts';

const STUB = pathToFileURL('tests/support/stubWorker.mjs');

const pools: NodePool[] = [];
afterEach(() => {
  for (const pool of pools.splice(0)) pool.close();
  vi.unstubAllEnvs();
});

function openPool(options: WorkerOptions = {}): NodePool {
  const pool = openNodePool({ maxWorkers: 1, timeout: 20_000, ...options }, STUB);
  pools.push(pool);
  return pool;
}

const job = (file: string, signal?: AbortSignal) => ({
  request: { source: file, file, settings: {}, announceRules: false },
  signal,
});
const pidOf = (report: PhotoReport) => (report as PhotoReport & { pid: number }).pid;

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function collect(reports: AsyncIterable<PhotoReport>): Promise<string[]> {
  const files: string[] = [];
  for await (const { file } of reports) files.push(file);
  return files;
}

describe('run', () => {
  it('keeps one worker for photos that come one after the other', async () => {
    const pool = openPool({ maxWorkers: 2 });
    const first = await pool.run(job('ok'));
    const second = await pool.run(job('ok'));
    expect(pidOf(first)).toBe(pidOf(second));
  });

  it('uses as many workers as it has size', async () => {
    const pool = openPool({ maxWorkers: 2 });
    const reports = await Promise.all(
      ['slow:300', 'slow:300', 'slow:300'].map((file) => pool.run(job(file))),
    );
    expect(new Set(reports.map(pidOf)).size).toBe(2);
  });

  it('tells of rules only who asks', async () => {
    const heard: string[] = [];
    const pool = openPool();
    await pool.run(job('ok'));
    const asking = job('ok');
    asking.request.announceRules = true;
    await pool.run({ ...asking, onEvent: ({ result }) => heard.push(result.id) });
    expect(heard).toEqual(['corners']);
  });
});

describe('warmUp', () => {
  it('waits for the engine of a worker, which then takes the first photo', async () => {
    vi.stubEnv('STUB_ENGINE', 'slow');
    const pool = openPool({ maxWorkers: 2 });
    const start = performance.now();
    await pool.warmUp();
    expect(performance.now() - start).toBeGreaterThan(400);
    await pool.warmUp();
    const reports = [await pool.run(job('ok')), await pool.run(job('ok'))];
    expect(new Set(reports.map(pidOf)).size).toBe(1);
  });

  it('rejects when the engine does not load', async () => {
    vi.stubEnv('STUB_ENGINE', 'fault');
    await expect(openPool().warmUp()).rejects.toThrow('Expected an engine but received none');
  });
});

describe('idle workers', () => {
  it('end after a while, and new ones take their place', async () => {
    const pool = openPool({ idleTimeout: 200 });
    const first = pidOf(await pool.run(job('ok')));
    await expect.poll(() => isAlive(first), { timeout: 5000 }).toBe(false);
    expect(pidOf(await pool.run(job('ok')))).not.toBe(first);
  });

  it('are kept while there is work', async () => {
    const pool = openPool({ maxWorkers: 1, idleTimeout: 200 });
    const first = pidOf(await pool.run(job('slow:600')));
    expect(pidOf(await pool.run(job('ok')))).toBe(first);
  });
});

describe('a worker that is lost', () => {
  it('is replaced, and its photo tried once more', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'clearshot-pool-'));
    const pool = openPool();
    const { file, error } = await pool.run(job(`crashOnce:${join(folder, 'marker')}`));
    expect(error).toBeUndefined();
    expect(file).toContain('crashOnce');
    rmSync(folder, { recursive: true });
  });

  it('makes an error photo the second time, and the next photo is checked', async () => {
    const pool = openPool();
    const [crashed, next] = await Promise.all([pool.run(job('crash')), pool.run(job('ok'))]);
    expect(crashed).toMatchObject({
      file: 'crash',
      outcome: 'error',
      error: {
        code: 'crashed',
        message: 'Expected a running worker for the photo but received one that ended with code 3',
      },
    });
    expect(next.file).toBe('ok');
  });

  it('says what broke where the worker could tell, and does not blame the photo', async () => {
    const { error } = await openPool().run(job('break:OpenCV is out of memory'));
    expect(error).toEqual({
      code: 'internal',
      message: 'Expected an answer for the photo but received OpenCV is out of memory',
    });
  });

  it('is killed when the photo takes too long', async () => {
    const pool = openPool({ timeout: 1000 });
    const [hung, next] = await Promise.all([pool.run(job('hang')), pool.run(job('ok'))]);
    expect(hung).toMatchObject({
      outcome: 'error',
      error: { code: 'timeout', message: 'Expected an answer within 1 s for the photo but received none' },
    });
    expect(next.file).toBe('ok');
  });
});

describe('an engine that cannot be loaded', () => {
  it.each([
    ['fault', 'Expected an engine but received none'],
    ['crash', 'one that ended with code 9'],
  ])('rejects: %s', async (kind, message) => {
    vi.stubEnv('STUB_ENGINE', kind);
    const run = openPool().run(job('slow:5000'));
    await expect(run).rejects.toThrow(EngineError);
    await expect(run).rejects.toThrow(message);
  });

  it('is told from a photo that brings down the worker before the engine is loaded', async () => {
    vi.stubEnv('STUB_ENGINE', 'slow');
    const pool = openPool();
    const [crashed, next] = await Promise.all([pool.run(job('crash')), pool.run(job('ok'))]);
    expect(crashed.error?.code).toBe('crashed');
    expect(next.file).toBe('ok');
  });

  it('does not take its time from the photo: a short time for photos is none for the start', async () => {
    vi.stubEnv('STUB_ENGINE', 'slow');
    const pool = openPool({ timeout: 450 });
    expect((await pool.run(job('ok'))).error).toBeUndefined();
  });

  it('is given up when it takes too long', async () => {
    vi.stubEnv('STUB_ENGINE', 'never');
    const run = openPool({ startTimeout: 500 }).run(job('slow:9000'));
    await expect(run).rejects.toThrow(
      /^Expected a worker to start but received no(thing more of worker script| sign of its engine) for 0.5 s$/,
    );
  });
});

describe('an abort', () => {
  it('stops a photo at work and one that waits, and leaves the others', async () => {
    const pool = openPool();
    const stop = new AbortController();
    const working = pool.run(job('hang', stop.signal));
    const waiting = pool.run(job('slow:9000', stop.signal));
    const other = pool.run(job('ok'));
    setTimeout(() => stop.abort(new Error('enough')), 300);
    await expect(working).rejects.toThrow('enough');
    await expect(waiting).rejects.toThrow('enough');
    expect((await other).file).toBe('ok');
  });

  it('rejects at once when it came before', async () => {
    const run = openPool().run(job('ok', AbortSignal.abort(new Error('too late'))));
    await expect(run).rejects.toThrow('too late');
  });

  it('rejects all when the pool is closed', async () => {
    const pool = openPool();
    const runs = [pool.run(job('hang')), pool.run(job('ok'))];
    pool.close();
    for (const run of [...runs, pool.run(job('ok'))]) await expect(run).rejects.toThrow('closed');
  });
});

describe('checkAll', () => {
  const all = (pool: NodePool, files: Iterable<string>, size: number, signal?: AbortSignal) =>
    checkAll(files, (file, _, stop) => pool.run(job(file, stop)), size, signal);

  it('gives reports in the order of the photos', async () => {
    const files = ['slow:400', 'ok:1', 'slow:50', 'ok:2'];
    expect(await collect(all(openPool({ maxWorkers: 2 }), files, 2))).toEqual(files);
  });

  it('takes photos only as workers become free', async () => {
    let taken = 0;
    function* files() {
      for (; taken < 50; taken++) yield `ok:${taken}`;
    }
    // With a second worker, that one might do them all while the first is still starting.
    const reports = all(openPool(), files(), 1);
    await reports.next();
    expect(taken).toBeLessThan(5);
    await reports.return(undefined);
  });

  it('stops with its signal', async () => {
    const stop = new AbortController();
    const reports = collect(all(openPool(), ['ok', 'hang', 'ok'], 1, stop.signal));
    setTimeout(() => stop.abort(new Error('enough')), 500);
    await expect(reports).rejects.toThrow('enough');
  });
});
