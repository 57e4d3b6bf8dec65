/** A worker process that does what the name of the photo says, for the tests of the pool. */
import { existsSync, writeFileSync } from 'node:fs';

if (process.env.STUB_ENGINE === 'fault') {
  process.send({ type: 'engineFault', message: 'Expected an engine but received none' });
} else if (process.env.STUB_ENGINE === 'crash') {
  process.exit(9);
} else if (process.env.STUB_ENGINE === 'slow') {
  setTimeout(() => process.send({ type: 'ready' }), 500);
} else if (process.env.STUB_ENGINE !== 'never') {
  process.send({ type: 'ready' });
}
process.on('SIGINT', () => {});
process.on('disconnect', () => process.exit());
process.send({ type: 'progress', progress: { file: 'worker script', loaded: 0, total: 0 } });
process.on('message', ({ file, announceRules }) => {
  const [action, detail] = file.split(':');
  if (action === 'crash') process.exit(3);
  if (action === 'hang') for (;;);
  if (action === 'break') {
    process.send({ type: 'broken', message: detail }, () => process.exit(1));
    return;
  }
  if (action === 'crashOnce' && !existsSync(detail)) {
    writeFileSync(detail, '');
    process.kill(process.pid, 'SIGKILL');
  }
  if (announceRules) process.send({ type: 'rule', result: { id: 'corners' } });
  const answer = () =>
    process.send({ type: 'done', checked: { report: { file, pid: process.pid }, isDamaged: false } });
  if (action === 'slow') setTimeout(answer, Number(detail));
  else answer();
});
