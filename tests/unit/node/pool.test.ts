import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PhotoReport } from '../../../src/core/report.ts';
import { EngineError } from '../../../src/node/lane.ts';
import { Pool, type PoolOptions } from '../../../src/node/pool.ts';
import type { CheckRequest } from '../../../src/node/protocol.ts';

const STUB = pathToFileURL('tests/support/stubWorker.mjs');

const pools: Pool[] = [];
afterEach(() => {
  for (const pool of pools.splice(0)) pool.close();
  vi.unstubAllEnvs();
});

function openPool(options: Partial<PoolOptions> = {}): Pool {
  const pool = new Pool({ size: 1, timeout: 20_000, script: STUB, ...options });
  pools.push(pool);
  return pool;
}

const request = (file: string): CheckRequest => ({ source: file, file, settings: {} });
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
    const pool = openPool({ size: 2 });
    const first = await pool.run(request('ok'));
    const second = await pool.run(request('ok'));
    expect(pidOf(first)).toBe(pidOf(second));
  });

  it('uses as many workers as it has size', async () => {
    const pool = openPool({ size: 2 });
    const reports = await Promise.all(
      ['slow:300', 'slow:300', 'slow:300'].map((file) => pool.run(request(file))),
    );
    expect(new Set(reports.map(pidOf)).size).toBe(2);
  });

  it('tells of rules only who asks', async () => {
    const heard: string[] = [];
    const pool = openPool();
    await pool.run(request('ok'));
    await pool.run(request('ok'), { onRuleDone: ({ id }) => heard.push(id) });
    expect(heard).toEqual(['corners']);
  });
});

describe('warmUp', () => {
  it('waits for the engine of a worker, which then takes the first photo', async () => {
    vi.stubEnv('STUB_ENGINE', 'slow');
    const pool = openPool({ size: 2 });
    const start = performance.now();
    await pool.warmUp();
    expect(performance.now() - start).toBeGreaterThan(400);
    await pool.warmUp();
    const reports = [await pool.run(request('ok')), await pool.run(request('ok'))];
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
    const first = pidOf(await pool.run(request('ok')));
    await expect.poll(() => isAlive(first), { timeout: 5000 }).toBe(false);
    expect(pidOf(await pool.run(request('ok')))).not.toBe(first);
  });

  it('are kept while there is work', async () => {
    const pool = openPool({ size: 1, idleTimeout: 200 });
    const first = pidOf(await pool.run(request('slow:600')));
    expect(pidOf(await pool.run(request('ok')))).toBe(first);
  });
});

describe('a worker that is lost', () => {
  it('is replaced, and its photo tried once more', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'clearshot-pool-'));
    const pool = openPool();
    const { file, error } = await pool.run(request(`crashOnce:${join(folder, 'marker')}`));
    expect(error).toBeUndefined();
    expect(file).toContain('crashOnce');
    rmSync(folder, { recursive: true });
  });

  it('makes an error photo the second time, and the next photo is checked', async () => {
    const pool = openPool();
    const [crashed, next] = await Promise.all([pool.run(request('crash')), pool.run(request('ok'))]);
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

  it('says what broke where the worker could tell', async () => {
    const { error } = await openPool().run(request('break:OpenCV is out of memory'));
    expect(error?.message).toBe(
      'Expected a running worker for the photo but received OpenCV is out of memory',
    );
  });

  it('is killed when the photo takes too long', async () => {
    const pool = openPool({ timeout: 1000 });
    const [hung, next] = await Promise.all([pool.run(request('hang')), pool.run(request('ok'))]);
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
    const run = openPool().run(request('slow:5000'));
    await expect(run).rejects.toThrow(EngineError);
    await expect(run).rejects.toThrow(message);
  });

  it('is told from a photo that brings down the worker before the engine is loaded', async () => {
    vi.stubEnv('STUB_ENGINE', 'slow');
    const pool = openPool();
    const [crashed, next] = await Promise.all([pool.run(request('crash')), pool.run(request('ok'))]);
    expect(crashed.error?.code).toBe('crashed');
    expect(next.file).toBe('ok');
  });

  it('does not take its time from the photo', async () => {
    vi.stubEnv('STUB_ENGINE', 'slow');
    const pool = openPool({ timeout: 300, startTimeout: 20_000 });
    expect((await pool.run(request('ok'))).error).toBeUndefined();
  });

  it('is given up when it takes too long', async () => {
    vi.stubEnv('STUB_ENGINE', 'never');
    const run = openPool({ timeout: 500 }).run(request('hang'));
    await expect(run).rejects.toThrow('Expected a worker to start within 0.5 s but received none');
  });
});

describe('an abort', () => {
  it('stops a photo at work and one that waits, and leaves the others', async () => {
    const pool = openPool();
    const stop = new AbortController();
    const working = pool.run(request('hang'), { signal: stop.signal });
    const waiting = pool.run(request('slow:9000'), { signal: stop.signal });
    const other = pool.run(request('ok'));
    setTimeout(() => stop.abort(new Error('enough')), 300);
    await expect(working).rejects.toThrow('enough');
    await expect(waiting).rejects.toThrow('enough');
    expect((await other).file).toBe('ok');
  });

  it('rejects at once when it came before', async () => {
    const run = openPool().run(request('ok'), { signal: AbortSignal.abort(new Error('too late')) });
    await expect(run).rejects.toThrow('too late');
  });

  it('rejects all when the pool is closed', async () => {
    const pool = openPool();
    const runs = [pool.run(request('hang')), pool.run(request('ok'))];
    pool.close();
    for (const run of [...runs, pool.run(request('ok'))]) await expect(run).rejects.toThrow('closed');
  });
});

describe('runAll', () => {
  it('gives reports in the order of the photos', async () => {
    const files = ['slow:400', 'ok:1', 'slow:50', 'ok:2'];
    expect(await collect(openPool({ size: 2 }).runAll(files.map(request)))).toEqual(files);
  });

  it('takes photos only as workers become free', async () => {
    let taken = 0;
    function* requests() {
      for (; taken < 50; taken++) yield request(`ok:${taken}`);
    }
    // With a second worker, that one might do them all while the first is still starting.
    const reports = openPool({ size: 1 }).runAll(requests());
    await reports.next();
    expect(taken).toBeLessThan(5);
    await reports.return(undefined);
  });

  it('stops with its signal', async () => {
    const stop = new AbortController();
    const reports = collect(openPool().runAll(['ok', 'hang', 'ok'].map(request), stop.signal));
    setTimeout(() => stop.abort(new Error('enough')), 500);
    await expect(reports).rejects.toThrow('enough');
  });
});
