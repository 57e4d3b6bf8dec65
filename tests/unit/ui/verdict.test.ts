import { describe, expect, it } from 'vitest';
import { announcementOf, headlineOf, verdictOf } from '../../../src/ui/verdict.ts';
import { failedOf, reportOf, resultOf } from '../../support/results.ts';

const glare = failedOf('glare', 'Glare covers part of the document', 'Tilt the document a little');
const finger = failedOf('obstruction', 'A finger covers the rim', 'Hold it by its rim', { severity: 'warn' });

describe('verdictOf', () => {
  it('asks for a retake and gives the advice of the rule to fix first', () => {
    const verdict = verdictOf(reportOf([finger, glare], { fixFirst: 'glare' }));
    expect(verdict).toMatchObject({
      tone: 'failed',
      stamp: 'Retake',
      sentence: 'Glare covers part of the document',
      stepLabel: 'Next step',
      step: 'Tilt the document a little',
      named: glare,
    });
    expect(headlineOf(verdict)).toBe('Retake: Glare covers part of the document');
  });

  it('only warns where no failure is an error', () => {
    expect(verdictOf(reportOf([resultOf('blur'), finger]))).toMatchObject({
      tone: 'warning',
      stamp: 'Could be better',
      step: 'Hold it by its rim',
      named: finger,
    });
  });

  it('is not sure where a rule that matters could not tell', () => {
    const unsure = resultOf('blur', {
      outcome: 'cantTell',
      message: { id: 'flat', problem: 'Too few edges', advice: 'More light' },
    });
    expect(verdictOf(reportOf([resultOf('glare'), unsure]))).toMatchObject({
      tone: 'cantTell',
      stamp: 'Not sure',
      sentence: 'Too few edges',
      step: 'More light',
    });
  });

  it('never says that a photo passed all checks where some were not applicable', () => {
    const rules = [
      resultOf('blur'),
      resultOf('glare'),
      resultOf('tilt', { outcome: 'notApplicable', risk: null }),
    ];
    expect(verdictOf(reportOf(rules))).toMatchObject({
      tone: 'passed',
      stamp: 'Photo quality is fine',
      sentence: 'All 2 checks that apply passed',
      stepLabel: '',
    });
    expect(verdictOf(reportOf(rules.slice(0, 2))).sentence).toBe('All 2 checks passed');
  });

  it('does not count a rule that only warns when in doubt as one that does not apply', () => {
    const unsure = resultOf('recapture', { outcome: 'cantTell', severity: 'warn' });
    expect(verdictOf(reportOf([resultOf('blur'), unsure])).sentence).toBe(
      '1 of 2 checks passed, none failed',
    );
  });

  it('passes a hint on as a tip', () => {
    const hints = [{ id: 'close', problem: 'Close to the edge', advice: 'Leave some space' }];
    expect(verdictOf(reportOf([resultOf('corners', { hints })]))).toMatchObject({
      tone: 'passed',
      stepLabel: 'A tip',
      step: 'Leave some space',
    });
  });
});

describe('announcementOf', () => {
  it('counts the outcomes, the worst first', () => {
    const rules = [glare, finger, resultOf('blur'), resultOf('tilt', { outcome: 'notApplicable' })];
    expect(announcementOf(reportOf(rules))).toBe(
      'The check is finished. Retake: Glare covers part of the document. 1 failed, 1 warning, 1 passed, 1 not applicable.',
    );
  });
});
