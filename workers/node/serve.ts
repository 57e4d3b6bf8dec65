/** The worker process's side of the pool: loads the engine once, then checks one photo after the other. */
import type { Engine } from '../../src/core/engine.ts';
import { describeOpenCvError } from '../../src/core/engines/opencv.ts';
import type { RuleResult } from '../../src/core/report.ts';
import { loadNodeEngine } from '../../src/node/engine.ts';
import type { CheckRequest, WorkerEvent } from '../../src/node/protocol.ts';
import { type LoadProgress, WORKER_SCRIPT } from '../../src/pool/lane.ts';
import { checkRequest } from './checkRequest.ts';

/** Serves the parent process until it goes away. */
export function serve(): void {
  // Ctrl-C reaches the whole process group: the parent decides what happens then.
  process.on('SIGINT', () => {});
  // Not by leaving: that would wait for a file that is still being read.
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
  const tell = (progress: LoadProgress) => send({ type: 'progress', progress });
  tell({ file: WORKER_SCRIPT, loaded: 0, total: 0 });
  const engine = loadNodeEngine(tell);
  engine.then(
    () => send({ type: 'ready' }),
    (error: unknown) =>
      send({ type: 'engineFault', message: error instanceof Error ? error.message : String(error) }),
  );
  process.on('message', (request: CheckRequest) => void answer(request, engine));
}

async function answer(request: CheckRequest, engine: Promise<Engine>): Promise<void> {
  try {
    const onRuleDone = (result: RuleResult) => send({ type: 'rule', result });
    const checked = await checkRequest(request, engine, request.announceRules ? onRuleDone : undefined);
    send({ type: 'done', checked });
  } catch (error) {
    send({ type: 'broken', message: describeOpenCvError(error) }, () => process.exit(1));
  }
}

function send(event: WorkerEvent, sent?: () => void): void {
  process.send!(event, undefined, undefined, sent);
}
