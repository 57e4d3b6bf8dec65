import { beforeAll, expect, it } from 'vitest';
import { Analysis } from '../../../../src/core/analysis.ts';
import { checkPhoto } from '../../../../src/core/check.ts';
import type { Engine } from '../../../../src/core/engine.ts';
import { lookAtLight } from '../../../../src/core/live/lightingBench.ts';
import { LiveSession } from '../../../../src/core/live/session.ts';
import { loadNodeEngine } from '../../../../src/node/engine.ts';
import { fixture, readFixture } from '../../../support/fixtures.ts';

let engine: Engine;

beforeAll(async () => {
  engine = await loadNodeEngine();
}, 60_000);

async function look(id: string, target: 'document' | 'sheet' = 'document') {
  return lookAtLight(new Analysis(await readFixture(fixture(id)), engine), target);
}

it('measures the document where it lies', async () => {
  const { quad, light } = await look('good-turned');
  const [xs, ys] = [quad!.map(([x]) => x), quad!.map(([, y]) => y)];
  for (const [x, y] of light!.light.flatMap(({ corners }) => corners)) {
    expect(x > Math.min(...xs) && x < Math.max(...xs)).toBe(true);
    expect(y > Math.min(...ys) && y < Math.max(...ys)).toBe(true);
  }
});

it.each(['good-wood', 'good-marble', 'good-cover', 'lighting-phone', 'lighting-blinds', 'tilt-50'])(
  'says of %s what the report says: the same numbers, limits and outcomes',
  { timeout: 60_000 },
  async (id) => {
    const photo = await readFixture(fixture(id));
    const analysis = new Analysis(photo, engine);
    const { rules } = lookAtLight(analysis, 'document');
    const report = await checkPhoto(photo, engine);
    for (const { ms, ...rule } of rules) {
      const { ms: _, ...reported } = report.rules.find((each) => each.id === rule.id)!;
      expect(rule).toEqual(reported);
    }
    expect(rules.map((rule) => rule.id)).toEqual(['glare', 'lighting']);
    const live = new LiveSession(engine, {}).look(photo, 0, 0);
    const resolution = report.rules.find((each) => each.id === 'resolution')!;
    expect(live.document!.dpi).toBe(resolution.measured.dpi);
  },
);

it('has nothing to measure without a document, unless it is told that a sheet lies there', async () => {
  const nothing = await look('empty-wood');
  expect(nothing).toMatchObject({ quad: null, light: null, rules: [] });
  const sheet = await look('empty-cloth', 'sheet');
  expect(sheet.quad!.flat().map(Math.round)).toEqual([120, 90, 1080, 90, 1080, 810, 120, 810]);
  const lighting = sheet.rules.find(({ id }) => id === 'lighting')!;
  expect(lighting.measured.whiteLevel).toBeGreaterThan(100);
});
