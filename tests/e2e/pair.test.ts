/** Front and back of a document, on the command line and as a library. */
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import type { Report } from '../../src/core/report.ts';
import { runCli } from '../support/cli.ts';

const FRONT = resolve('fixtures/good-wood.jpg');
const BACK = resolve('fixtures/mrz-card.jpg');
const PASSPORT = resolve('fixtures/mrz-passport.jpg');
const NUMBER = 'D84M20177';

const check = (front: string, back: string, ...others: string[]) =>
  runCli(['check', '--front', front, '--back', back, ...others]);

it('passes a front with its back, and says nothing of what stands there', async () => {
  const { code, out } = await check(FRONT, BACK, '--reporter', 'json');
  const report: Report = JSON.parse(out);
  expect(report.pair).toMatchObject({
    outcome: 'passed',
    message: null,
    front: { side: 'front' },
    back: { kind: 'card', side: 'back' },
  });
  expect(code).toBe(0);
  expect(out).not.toContain(NUMBER);
  expect(report.photos.map((photo) => 'reading' in photo)).toEqual([false, false]);
});

it('says what was read where that is asked for', async () => {
  const { out } = await check(FRONT, BACK, '--reporter', 'json', '--include-reading');
  expect(out).toContain(NUMBER);
});

it.each([
  ['the front twice', FRONT, FRONT, 'Both photos show the front. Turn the document over'],
  ['the other way round', BACK, FRONT, 'Front and back are the other way round'],
])('fails %s', async (_, front, back, text) => {
  const { code, out } = await check(front, back);
  expect(out).toContain(text);
  expect(code).toBe(1);
});

it('asks for no back of a passport', async () => {
  const { out } = await check(PASSPORT, FRONT, '--reporter', 'json');
  const { pair } = JSON.parse(out) as Report;
  expect([pair!.outcome, pair!.hints.map(({ id }) => id)]).toEqual(['passed', ['notNeeded']]);
});
