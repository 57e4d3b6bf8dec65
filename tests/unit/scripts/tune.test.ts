import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tune } from '../../../scripts/tune.ts';
import { propose, type Sample } from '../../../scripts/tuning/propose.ts';
import { resolution } from '../../../src/core/rules/resolution.ts';
import type { Rule } from '../../../src/core/rules/rule.ts';
import { tilt } from '../../../src/core/rules/tilt.ts';

const tiltOf = (tiltDegrees: number, label: Sample['label']): Sample => ({
  numbers: { ...tiltNumbers, tiltDegrees },
  label,
});
const tiltNumbers = { tiltUncertainty: 1, turnedDegrees: 0 };
const asRule = (rule: unknown) => rule as Rule;

/** 50 good photos tilted by 0, 1 .. 49 degrees, and 50 bad ones by 40 .. 89. */
const tilted = [
  ...Array.from({ length: 50 }, (_, i) => tiltOf(i, 'ok')),
  ...Array.from({ length: 50 }, (_, i) => tiltOf(40 + i, 'defect')),
];

describe('propose', () => {
  it('counts what the limit does now', () => {
    const {
      now,
      sets: [set],
    } = propose(asRule(tilt), { ...tilt.limits, maxTiltDegrees: 44 }, 'maxTiltDegrees', { tilted }, 0.02);
    expect(now).toBe(44);
    expect(set).toMatchObject({ set: 'tilted', ok: 50, defects: 50 });
    expect(set!.falseAlarmsNow).toBeCloseTo(5 / 50);
    expect(set!.missesNow).toBeCloseTo(5 / 50);
  });

  it.each([
    [0, 49],
    [0.02, 48],
    [0.1, 44],
  ])('finds the tightest limit that at most a share of %f breaks', (wanted, expected) => {
    const {
      limit,
      sets: [set],
    } = propose(asRule(tilt), tilt.limits, 'maxTiltDegrees', { tilted }, wanted);
    expect(limit!.value).toBeCloseTo(expected, 0);
    expect(limit!.value).toBeGreaterThanOrEqual(expected);
    expect(set!.falseAlarms!.value).toBeLessThanOrEqual(wanted);
    expect(set!.misses!.value).toBeCloseTo((expected - 39) / 50);
    expect(limit!.low).toBeLessThanOrEqual(limit!.value);
    expect(limit!.high).toBeGreaterThan(limit!.value - 0.1);
  });

  it('understands a lower limit', () => {
    const samples = [...Array.from({ length: 20 }, (_, i) => i)].flatMap((i): Sample[] => [
      { numbers: { dpi: 200 + i, frameShare: 0.5, scale: 'document' }, label: 'ok' },
      { numbers: { dpi: 80 + i, frameShare: 0.5, scale: 'document' }, label: 'defect' },
    ]);
    const {
      limit,
      sets: [set],
    } = propose(asRule(resolution), resolution.limits, 'minDpi', { samples }, 0.05);
    expect(limit!.value).toBeCloseTo(201, 0);
    expect(set!.falseAlarms!.value).toBeLessThanOrEqual(0.05);
    expect(set!.misses!.value).toBe(0);
  });

  it('gives the same in every run', () => {
    const run = () => propose(asRule(tilt), tilt.limits, 'maxTiltDegrees', { tilted }, 0.02);
    expect(run()).toEqual(run());
  });

  it('holds on each of several sets, however small, and names the worst first', () => {
    const steep = Array.from({ length: 10 }, (_, i) => tiltOf(50 + i, 'ok'));
    const { limit, sets } = propose(asRule(tilt), tilt.limits, 'maxTiltDegrees', { tilted, steep }, 0.1);
    expect(limit!.value).toBeCloseTo(58, 0);
    expect(sets.map(({ set }) => set)).toEqual(['tilted', 'steep']);
    expect(sets.every(({ falseAlarms }) => falseAlarms!.value <= 0.1)).toBe(true);
  });

  it('proposes nothing where no value of the limit reaches the rate', () => {
    const unsure = Array.from({ length: 10 }, (): Sample => ({ numbers: {}, label: 'defect' }));
    expect(propose(asRule(tilt), tilt.limits, 'maxTiltDegrees', { unsure }, 0.02).limit).toBeNull();
  });
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clearshot-tune-'));
  const photos = tilted.map(({ numbers }, i) => ({
    file: `photos/p${i}.jpg`,
    rules: [{ id: 'tilt', measured: numbers }],
  }));
  writeFileSync(join(folder, 'report.json'), JSON.stringify({ preset: 'standard', photos }));
  const rows = tilted.map(({ label }, i) => JSON.stringify({ id: `p${i}`, labels: { tilt: label } }));
  writeFileSync(join(folder, 'labels.jsonl'), rows.join('\n'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) => tune([join(folder, 'report.json'), join(folder, 'labels.jsonl'), ...args]);

describe('npm run tune', () => {
  it('prints the limit now and the one proposed, with intervals', () => {
    const text = run('--false-alarms', '10');
    expect(text).toContain('at most 10 % false alarms, from preset standard');
    expect(text).toMatch(/tilt +maxTiltDegrees +\S+ +50 ok, 50 bad +42 +14\.0 % +6\.0 % +44[.\d]* \[\d.*\]/);
    expect(text).toContain('Nothing was written');
  });

  it('looks at another limit when told to', () => {
    expect(run('--limit', 'tilt.majorTiltDegrees')).toContain('majorTiltDegrees');
  });

  it('leaves out rules that nothing is known of', () => {
    expect(run()).not.toContain('glare');
  });

  it.each([
    [['--false-alarms', 'few'], 'Expected a percentage from 0 to below 100 for --false-alarms'],
    [['--rule', 'tilr'], 'Did you mean'],
    [['--limit', 'tilt.maxTilt'], 'for the limit of tilt'],
    [['--preset', 'harsh'], 'for --preset'],
    [['--wrong'], 'Usage: npm run tune'],
    [['third'], 'Expected pairs of a report and a manifest but received 3 file(s)'],
    [['--rule', 'glare'], 'none that is said to be good'],
  ])('says what is wrong with %j', (args, sentence) => {
    expect(() => run(...args)).toThrow(new RegExp(sentence.replace(/[()]/g, '\\$&'), 'i'));
  });

  it('says so when the report is none', () => {
    expect(() => tune([join(folder, 'labels.jsonl'), join(folder, 'labels.jsonl')])).toThrow(
      'Expected a JSON report',
    );
  });
});
