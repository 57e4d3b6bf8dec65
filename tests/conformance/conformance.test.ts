import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkPhoto } from '../../src/core/check.ts';
import type { Engine } from '../../src/core/engine.ts';
import type { LightMaps } from '../../src/core/live/lightMaps.ts';
import { LiveSession } from '../../src/core/live/session.ts';
import type { Photo } from '../../src/core/photo.ts';
import type { PhotoReport, RuleResult } from '../../src/core/report.ts';
import { RULES } from '../../src/core/rules/index.ts';
import { loadNodeEngine } from '../../src/node/engine.ts';
import { readRow, rowOf, writeRow } from '../support/conformanceTable.ts';
import { FIXTURES, readFixture } from '../support/fixtures.ts';

/**
 * The raw numbers and outcomes of every fixture, as they were when last looked at. After a wanted change, run
 * `npm run conformance` and read the difference.
 */
const TABLE = 'tests/conformance/expected.txt';

/** Relative tolerance: the engine is exact, but another build of the JPEG decoder may differ in the last bit. */
const TOLERANCE = 0.002;

const update = process.env.UPDATE_CONFORMANCE === '1';
const lines = existsSync(TABLE) ? readFileSync(TABLE, 'utf8').trimEnd().split('\n') : [];
const expected = new Map(lines.map(readRow));
/** A run of some fixtures leaves the lines of the others. */
const seen = new Map(expected);

const HINT = 'if this change is wanted, run `npm run conformance` and read the difference';

let engine: Engine;
beforeAll(async () => {
  engine = await loadNodeEngine();
}, 60_000);
afterAll(() => {
  if (!update) return;
  const rows = FIXTURES.flatMap(({ id }) => (seen.has(id) ? [writeRow(id, seen.get(id)!)] : []));
  writeFileSync(TABLE, `${rows.join('\n')}\n`);
});

describe.each(FIXTURES)('$id', (fixture) => {
  let photo: Photo;
  let report: PhotoReport;
  beforeAll(async () => {
    photo = await readFixture(fixture);
    report = await checkPhoto(photo, engine, {}, fixture.file);
  }, 60_000);

  it('measures and judges as it did', () => {
    const row = rowOf(report);
    seen.set(fixture.id, row);
    if (update) return;
    const wanted = expected.get(fixture.id) ?? {};
    expect(Object.keys(row), HINT).toEqual(Object.keys(wanted));
    for (const [id, { outcome, measured }] of Object.entries(wanted)) {
      expect(row[id]!.outcome, `${id}: outcome; ${HINT}`).toBe(outcome);
      expect(Object.keys(row[id]!.measured), `${id}: names; ${HINT}`).toEqual(Object.keys(measured));
      for (const [name, value] of Object.entries(measured)) {
        const actual = row[id]!.measured[name];
        if (typeof value !== 'number') expect(actual, `${id}.${name}; ${HINT}`).toBe(value);
        else
          expect(Math.abs((actual as number) - value), `${id}.${name}; ${HINT}`).toBeLessThanOrEqual(
            TOLERANCE * Math.max(Math.abs(value), 0.01),
          );
      }
    }
  });

  it('is told alike by the live view, the lighting panel and the report', { timeout: 60_000 }, () => {
    const others = RULES.filter(({ id }) => !TOLD_LIVE.includes(id)).map(({ id }) => [id, 'off']);
    const session = new LiveSession(engine, { rules: Object.fromEntries(others) });
    let look = session.look(photo, 0, 0, 'document');
    const { bench, document } = look;
    for (let time = 1; !look.complete; time++) look = session.look(photo, time, 0);
    const told = [...look.rules.map(({ result }) => result), ...bench!.rules];
    expect(told.length).toBe(TOLD_LIVE.length + (document ? 2 : 0));
    for (const { id, outcome, measured, limits } of told) {
      const reported = report.rules.find((rule) => rule.id === id)!;
      expect({ id, outcome, measured, limits }).toEqual({
        id,
        outcome: reported.outcome,
        measured: reported.measured,
        limits: reported.limits,
      });
    }
    const resolution = report.rules.find(({ id }) => id === 'resolution')!;
    expect(document?.dpi).toBe(resolution.measured.dpi);
    if (document) expectSameLight(bench!.light!, bench!.rules);
  });

  it('keeps the promises of every result', () => {
    for (const rule of report.rules) {
      if (rule.outcome === 'failed') {
        expect(rule.risk, rule.id).toBeGreaterThan(0.5);
        expect(rule.level, rule.id).not.toBeNull();
        expect(rule.message, rule.id).not.toBeNull();
      } else if (rule.risk !== null) {
        expect(rule.risk, rule.id).toBeLessThanOrEqual(0.5);
        expect(rule.risk, rule.id).toBeGreaterThanOrEqual(0);
      }
      if (rule.outcome === 'cantTell') expect(rule.message, rule.id).not.toBeNull();
      if (rule.outcome === 'notApplicable') expect(rule.risk, rule.id).toBeNull();
      for (const text of [rule.message, ...rule.hints]) {
        expect(`${text?.problem} ${text?.advice}`, rule.id).not.toMatch(/[{}]|NaN/);
      }
      for (const value of Object.values(rule.measured)) {
        if (typeof value === 'number') expect(value, rule.id).not.toBeNaN();
      }
      for (const [x, y] of rule.regions.flatMap(({ polygon }) => polygon)) {
        expect(Number.isFinite(x) && Number.isFinite(y), rule.id).toBe(true);
      }
    }
  });
});

/** Rules whose numbers the live view and the lighting panel show. */
const TOLD_LIVE: readonly string[] = ['glare', 'lighting', 'resolution'];

/** The maps are drawn from what the rules measured: where one number says something, the map shows it. */
function expectSameLight(light: LightMaps, rules: readonly RuleResult[]): void {
  const [glare, lighting] = ['glare', 'lighting'].map((id) => rules.find((rule) => rule.id === id)!.measured);
  expect(light.clippedShare).toBe(lighting!.clippedShare);
  expect(Math.hypot(light.cast.a, light.cast.b)).toBeCloseTo(lighting!.castChroma as number, 9);
  // At least 9 mm2 are as bright as the number says.
  const added = light.glare.map(({ value }) => value).sort((a, b) => b - a);
  expect(added[8] ?? 0).toBeGreaterThanOrEqual(glare!.addedLight as number);
  // A shadow takes its share of the light from some tiles.
  const least = Math.min(...light.light.map(({ value }) => value));
  expect(1 - least).toBeGreaterThanOrEqual(((lighting!.shadowDepth as number | null) ?? 0) - 0.05);
}
