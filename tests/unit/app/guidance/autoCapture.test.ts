import { expect, it } from 'vitest';
import { AutoCapture, type AutoCaptureStep } from '../../../../src/app/guidance/autoCapture.ts';

const BOTH = { automatic: true, countdown: true };

/** Steps at 20 looks a second; `readyAt` tells at which times all is green. */
function run(readyAt: (time: number) => boolean, settings = BOTH, until = 6000): AutoCaptureStep[] {
  const capture = new AutoCapture();
  return Array.from({ length: until / 50 }, (_, i) => capture.update(readyAt(i * 50), i * 50, settings));
}

const typesOf = (steps: readonly AutoCaptureStep[]) =>
  steps.map(({ type }) => type).filter((type, i, all) => type !== all[i - 1]);

it('waits a moment, counts down, and takes one photo', () => {
  const steps = run(() => true);
  expect(typesOf(steps)).toEqual(['wait', 'count', 'capture', 'wait']);
  expect(steps.filter(({ type }) => type === 'capture')).toHaveLength(1);
  const left = steps.flatMap((step) => (step.type === 'count' ? [step.left] : []));
  expect([...new Set(left)]).toEqual([2, 1]);
});

it('takes the photo at once where the countdown is switched off', () => {
  const steps = run(() => true, { automatic: true, countdown: false });
  expect(typesOf(steps)).toEqual(['wait', 'capture', 'wait']);
  expect(steps.findIndex(({ type }) => type === 'capture')).toBeLessThan(16);
});

it('begins again when something is wrong in between', () => {
  const steps = run((time) => time !== 2000);
  const at = steps.findIndex(({ type }) => type === 'capture') * 50;
  expect(at).toBeGreaterThanOrEqual(2000 + 2600);
});

it('never takes a photo by itself where that is switched off', () => {
  expect(typesOf(run(() => true, { automatic: false, countdown: true }))).toEqual(['wait']);
});
