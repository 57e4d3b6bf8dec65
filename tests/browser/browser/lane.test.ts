import { expect, it } from 'vitest';
import { WorkerLane } from '../../../src/browser/lane.ts';
import type { CheckRequest } from '../../../src/browser/protocol.ts';
import { EngineError, LostWorkerError } from '../../../src/pool/lane.ts';

const request: CheckRequest = {
  source: { data: new Uint8ClampedArray(64 * 64 * 4), width: 64, height: 64 },
  file: 'photo',
  settings: {},
  previewSide: 0,
};

function crashing(): Worker {
  return new Worker(new URL('../crashingWorker.ts', import.meta.url), { type: 'module' });
}

it('notices a worker that dies while it checks', async () => {
  const lane = new WorkerLane(crashing(), () => {});
  const check = lane.check(request, () => {});
  await expect(check).rejects.toThrow(LostWorkerError);
  await expect(check).rejects.toThrow(/out of memory/);
});

it('says that the engine is missing when the worker cannot start', async () => {
  const worker = new Worker(URL.createObjectURL(new Blob(['no script'], { type: 'text/javascript' })));
  const lane = new WorkerLane(worker, () => {});
  await expect(lane.ready).rejects.toThrow(EngineError);
});

it('lets go of a check when it is stopped', async () => {
  const lane = new WorkerLane(crashing(), () => {});
  const check = lane.check(request, () => {});
  lane.stop();
  await expect(check).rejects.toThrow(LostWorkerError);
});
