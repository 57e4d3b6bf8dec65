import { beforeAll, expect, it } from 'vitest';
import { Analysis } from '../../../../src/core/analysis.ts';
import type { Engine } from '../../../../src/core/engine.ts';
import { lookAtLight } from '../../../../src/core/live/lightingBench.ts';
import { loadNodeEngine } from '../../../../src/node/engine.ts';
import { fixture, readFixture } from '../../../support/fixtures.ts';

let engine: Engine;

beforeAll(async () => {
  engine = await loadNodeEngine();
}, 60_000);

async function look(id: string, target: 'document' | 'sheet' = 'document') {
  return lookAtLight(new Analysis(await readFixture(fixture(id)), engine), target);
}

it('measures the document in the orientation in which it is seen, however it reads', async () => {
  const { quad, light, corners } = await look('good-turned');
  const [first, , third] = quad!;
  expect(first[0] + first[1]).toBeLessThan(third[0] + third[1]);
  expect(corners).toHaveLength((light!.columns + 1) * (light!.rows + 1));
  expect(Math.hypot(corners[0]![0] - first[0], corners[0]![1] - first[1])).toBeLessThan(1);
  expect(light!.columns).toBeGreaterThan(light!.rows);
});

it('tells even light from a lamp at one side', async () => {
  const [even, oneSided] = await Promise.all([look('good-wood'), look('lighting-phone')]);
  expect(even.light!.evenness).toBeGreaterThan(0.8);
  expect(oneSided.light!.evenness).toBeLessThan(0.8);
});

it('has nothing to measure without a document, unless it is told that a sheet lies there', async () => {
  const nothing = await look('empty-wood');
  expect(nothing).toMatchObject({ quad: null, light: null, corners: [] });
  const sheet = await look('empty-cloth', 'sheet');
  expect(sheet.quad!.flat().map(Math.round)).toEqual([120, 90, 1080, 90, 1080, 810, 120, 810]);
  expect(sheet.light!.white).toBeGreaterThan(100);
});
