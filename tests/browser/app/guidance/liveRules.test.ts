import { expect, it } from 'vitest';
import { createLiveRules, liveOnly } from '../../../../src/app/guidance/liveRules.ts';
import type { LiveRule } from '../../../../src/browser/client.ts';
import type { RuleDescription } from '../../../../src/core/messages/describe.ts';
import { failedOf, resultOf } from '../../../support/results.ts';

const ruleOf = (id: string): RuleDescription => ({
  id,
  title: `About ${id}`,
  description: '',
  references: [],
  needs: 'photo',
  stage: 'picture',
  repair: 1,
  units: {},
});

const measured = (result: LiveRule['result'], time: number): LiveRule => ({ result, stage: 'picture', time });

it('shows how each rule stands now, and which of them waits', () => {
  const view = createLiveRules();
  const standings = () =>
    [...view.element.querySelectorAll<HTMLElement>('li')].map(({ dataset }) => dataset.standing);
  view.setRules([ruleOf('blur'), ruleOf('glare')]);
  expect(standings()).toEqual(['pending', 'pending']);
  view.update([measured(resultOf('blur'), 1)]);
  expect(standings()).toEqual(['passed', 'pending']);
  const passed = view.element.querySelector('li');
  view.update([measured(resultOf('blur'), 1), measured(failedOf('glare', 'A reflection', 'Tilt it'), 1)]);
  expect(standings()).toEqual(['passed', 'failed']);
  expect(view.element.querySelector('li')).toBe(passed);
  view.update([measured(failedOf('blur', 'Blurred', 'Hold still'), 2)]);
  expect(standings()).toEqual(['failed', 'pending']);
});

it('leaves out the rules that wait for a photo: they would be pending for ever', () => {
  const still: RuleDescription = { ...ruleOf('mrz'), stage: 'still' };
  expect(liveOnly([ruleOf('blur'), still]).map(({ id }) => id)).toEqual(['blur']);
});
