import { describe, expect, it } from 'vitest';
import { firstRepair, inRepairOrder } from '../../../src/core/repairOrder.ts';
import { RULES } from '../../../src/core/rules/index.ts';
import { failedOf, resultOf } from '../../support/results.ts';

const failed = (id: string, severity: 'error' | 'warn' = 'error') => failedOf(id, '', '', { severity });
const idsOf = (results: readonly { id: string }[]) => results.map(({ id }) => id);

describe('inRepairOrder', () => {
  it('names the cause before its effects', () => {
    const ids = RULES.map(({ id }) => failed(id));
    expect(idsOf(inRepairOrder(ids, RULES)).slice(0, 7)).toEqual([
      'corners',
      'expiry',
      'recapture',
      'resolution',
      'lighting',
      'blur',
      'glare',
    ]);
  });

  it('puts failures before warnings, those before doubts, and what passed behind them', () => {
    const results = [
      resultOf('corners'),
      resultOf('glare', { outcome: 'cantTell' }),
      failed('lighting', 'warn'),
      resultOf('recapture', { outcome: 'notApplicable' }),
      failed('tilt'),
    ];
    expect(idsOf(inRepairOrder(results, RULES))).toEqual([
      'tilt',
      'lighting',
      'glare',
      'corners',
      'recapture',
    ]);
  });

  it('puts rules that it does not know behind those that it knows', () => {
    expect(idsOf(inRepairOrder([failed('unknown'), failed('background')], RULES))).toEqual([
      'background',
      'unknown',
    ]);
  });
});

describe('firstRepair', () => {
  it('sends a person closer where a document is too small, and not further away', () => {
    expect(firstRepair([failed('blur'), failed('resolution')], RULES)).toBe('resolution');
  });

  it('names an error before a warning, and nothing where nothing failed', () => {
    expect(firstRepair([failed('lighting', 'warn'), failed('tilt')], RULES)).toBe('tilt');
    expect(firstRepair([resultOf('blur'), resultOf('glare', { outcome: 'cantTell' })], RULES)).toBeNull();
  });
});
