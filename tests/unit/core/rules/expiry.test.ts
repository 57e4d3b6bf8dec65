import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../../src/core/analysis.ts';
import { checkDigit } from '../../../../src/core/reading/checkDigit.ts';
import { LAYOUTS } from '../../../../src/core/reading/formats.ts';
import { type ParsedMrz, parseMrz } from '../../../../src/core/reading/parse.ts';
import { expiry } from '../../../../src/core/rules/expiry.ts';
import { measureRule } from '../../../../src/core/rules/rule.ts';
import { EXAMPLES } from '../../../support/mrzExamples.ts';

/** An analysis whose lines say this. */
function analysisOf(reading: ParsedMrz | null, today: string | undefined): Analysis {
  const request = today === undefined ? {} : { today };
  return { request, fact: () => ({ zone: null, reading }) } as unknown as Analysis;
}

/** The specimen passport with another date, on a day. */
function analysisOn(today: string | undefined, date = '120415'): Analysis {
  const [first, second] = EXAMPLES.TD3 as [string, string];
  const start = second.slice(0, 21) + date + checkDigit(date) + second.slice(28, 43);
  const composite = checkDigit(start.slice(0, 10) + start.slice(13, 20) + start.slice(21));
  const reading = parseMrz([first, start + composite], LAYOUTS[0]!);
  return analysisOf(reading, today);
}
const measure = (analysis: Analysis) => measureRule(expiry, analysis).numbers;
const judge = (analysis: Analysis) => expiry.judge(measure(analysis), expiry.limits);

describe('expiry', () => {
  it.each([
    ['2012-01-15', 'passed', undefined],
    ['2012-01-16', 'failed', 'soon'],
    ['2012-04-14', 'failed', 'soon'],
    ['2012-04-15', 'failed', 'soon'],
    ['2012-04-16', 'failed', 'expired'],
    ['2026-11-28', 'failed', 'expired'],
    ['2002-04-15', 'passed', undefined],
  ])('valid until 2012-04-15, on %s: %s', (today, outcome, message) => {
    const judgement = judge(analysisOn(today));
    expect(judgement.outcome).toBe(outcome);
    expect(judgement.message?.id).toBe(message);
    expect(judgement.level).toBe(message === 'expired' ? 'major' : message === 'soon' ? 'minor' : undefined);
    expect((judgement.risk ?? 0) > 0.5).toBe(outcome === 'failed');
  });

  it.each([
    ['280229', '2028-02-29', 'soon'],
    ['280229', '2028-03-01', 'expired'],
    ['270229', '2026-11-28', 'noDate'],
    ['2704<<', '2026-11-28', 'noDate'],
    ['<<<<<<', '2026-11-28', 'noDate'],
    ['271332', '2026-11-28', 'noDate'],
  ])('%s on %s: %s', (date, today, message) => {
    expect(judge(analysisOn(today, date)).message?.id).toBe(message);
  });

  it('is not applicable until a day is given', () => {
    expect(judge(analysisOn(undefined))).toEqual({ outcome: 'notApplicable', risk: null });
  });

  it('is not applicable without lines, or to a card that says no date', () => {
    expect(judge(analysisOf(null, '2026-11-28')).outcome).toBe('notApplicable');
    const layout = LAYOUTS.find(({ format }) => format === 'FRA-ID')!;
    const reading = parseMrz(EXAMPLES['FRA-ID'], layout);
    expect(judge(analysisOf(reading, '2026-11-28')).outcome).toBe('notApplicable');
  });

  it('cannot tell where the date’s check digit does not agree', () => {
    const reading = parseMrz([EXAMPLES.TD3[0]!, EXAMPLES.TD3[1]!.replace('1204159', '1204158')], LAYOUTS[0]!);
    const analysis = analysisOf(reading, '2010-01-01');
    expect(judge(analysis)).toMatchObject({ outcome: 'cantTell', message: { id: 'unread' } });
  });

  it('tells whole months alone', () => {
    expect(measure(analysisOn('2011-02-20'))).toEqual({ expiry: 'read', monthsLeft: 13 });
    expect(measure(analysisOn('2011-03-15'))).toEqual({ expiry: 'read', monthsLeft: 13 });
    expect(measure(analysisOn('2013-01-01'))).toEqual({ expiry: 'read', monthsLeft: -9 });
  });
});
