import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkPhoto } from '../../src/core/check.ts';
import type { Engine } from '../../src/core/engine.ts';
import type { MeasuredValue, Outcome, PhotoReport } from '../../src/core/report.ts';
import { loadNodeEngine } from '../../src/node/engine.ts';
import { FIXTURES, readFixture } from '../support/fixtures.ts';

/**
 * The raw numbers and outcomes of every fixture, as they were when last looked at. After a wanted change, run
 * `npm run conformance` and read the difference.
 */
const TABLE = 'tests/conformance/expected.json';

/** Relative tolerance: the engine is exact, but another build of the JPEG decoder may differ in the last bit. */
const TOLERANCE = 0.002;

type Row = Record<string, { outcome: Outcome; measured: Record<string, MeasuredValue> }>;

const update = process.env.UPDATE_CONFORMANCE === '1';
const expected: Record<string, Row> = existsSync(TABLE) ? JSON.parse(readFileSync(TABLE, 'utf8')) : {};
const seen: Record<string, Row> = {};

function rowOf(report: PhotoReport): Row {
  return Object.fromEntries(
    report.rules.map(({ id, outcome, measured }) => [
      id,
      {
        outcome,
        measured: Object.fromEntries(
          Object.entries(measured).map(([name, value]) => [
            name,
            typeof value === 'number' ? Number(value.toPrecision(6)) : value,
          ]),
        ),
      },
    ]),
  );
}

let engine: Engine;
beforeAll(async () => {
  engine = await loadNodeEngine();
});
afterAll(() => {
  if (update) writeFileSync(TABLE, `${JSON.stringify(seen, null, 1)}\n`);
});

describe.each(FIXTURES)('$id', (fixture) => {
  let report: PhotoReport;
  beforeAll(async () => {
    report = await checkPhoto(await readFixture(fixture), engine, {}, fixture.file);
  });

  it('measures and judges as it did', () => {
    const row = rowOf(report);
    seen[fixture.id] = row;
    if (update) return;
    const wanted = expected[fixture.id]!;
    expect(Object.keys(row)).toEqual(Object.keys(wanted));
    for (const [id, { outcome, measured }] of Object.entries(wanted)) {
      expect(row[id]!.outcome, `${id}: outcome`).toBe(outcome);
      expect(Object.keys(row[id]!.measured), `${id}: names`).toEqual(Object.keys(measured));
      for (const [name, value] of Object.entries(measured)) {
        const actual = row[id]!.measured[name];
        if (typeof value !== 'number') expect(actual, `${id}.${name}`).toBe(value);
        else
          expect(Math.abs((actual as number) - value), `${id}.${name}`).toBeLessThanOrEqual(
            TOLERANCE * Math.max(Math.abs(value), 0.01),
          );
      }
    }
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
