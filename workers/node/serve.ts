/** The worker process's side of the pool: loads the engine once, then checks one photo after the other. */
import type { Engine } from '../../src/core/engine.ts';
import { describeOpenCvError } from '../../src/core/engines/opencv.ts';
import type { RuleResult } from '../../src/core/report.ts';
import { loadNodeEngine } from '../../src/node/engine.ts';
import type { WorkerEvent, WorkerOrder } from '../../src/node/protocol.ts';
import { checkRequest } from './checkRequest.ts';

/** Serves the parent process until it goes away. */
export function serve(): void {
  // Ctrl-C reaches the whole process group: the parent decides what happens then.
  process.on('SIGINT', () => {});
  process.on('disconnect', () => process.exit());
  const engine = loadNodeEngine();
  engine.then(
    () => send({ type: 'ready' }),
    (error: unknown) =>
      send({ type: 'engineFault', message: error instanceof Error ? error.message : String(error) }),
  );
  process.on('message', (order: WorkerOrder) => void answer(order, engine));
}

async function answer(order: WorkerOrder, engine: Promise<Engine>): Promise<void> {
  try {
    const onRuleDone = (result: RuleResult) => send({ type: 'rule', result });
    const report = await checkRequest(order, engine, order.announceRules ? onRuleDone : undefined);
    send({ type: 'done', report });
  } catch (error) {
    const { cv } = await engine;
    send({ type: 'broken', message: describeOpenCvError(cv, error) }, () => process.exit(1));
  }
}

function send(event: WorkerEvent, sent?: () => void): void {
  process.send!(event, undefined, undefined, sent);
}
