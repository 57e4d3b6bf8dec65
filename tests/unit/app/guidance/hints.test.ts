import { describe, expect, it } from 'vitest';
import { type Guidance, Hints, type Situation } from '../../../../src/app/guidance/hints.ts';
import type { LiveRule } from '../../../../src/browser/client.ts';
import { failedOf, resultOf } from '../../../support/results.ts';

const framing = (result: LiveRule['result'], time: number): LiveRule => ({ result, stage: 'framing', time });
const picture = (result: LiveRule['result'], time: number): LiveRule => ({ result, stage: 'picture', time });

const GOOD = (time: number) => [framing(resultOf('corners'), time), picture(resultOf('glare'), time)];
const GLARE = (time: number) => [
  framing(resultOf('corners'), time),
  picture(failedOf('glare', 'A reflection', 'Tilt it'), time),
];
const CUT_OFF = (time: number) => [
  framing(failedOf('corners', 'Cut off', 'Move back'), time),
  picture(failedOf('glare', 'A reflection', 'Tilt it'), time),
];

/** Goes on with looks at 15 a second. */
function player() {
  const hints = new Hints();
  let time = 0;
  const play = (
    seconds: number,
    rulesAt: (time: number) => LiveRule[],
    changes: Partial<Situation> = {},
  ): Guidance[] => {
    const end = time + seconds * 1000;
    const shown: Guidance[] = [];
    for (; time < end; time += 66) {
      shown.push(
        hints.update({
          time,
          tracked: true,
          speed: 0,
          complete: true,
          round: 400,
          rules: rulesAt(time),
          ...changes,
        }),
      );
    }
    return shown;
  };
  return play;
}

/** Keys in the order in which they were shown, each once in a row. */
const keysOf = (shown: readonly Guidance[]) =>
  shown.map(({ hint }) => hint.key).filter((key, i, all) => key !== all[i - 1]);

it('goes from looking to good, and is ready then', () => {
  const shown = player()(2, GOOD);
  expect(keysOf(shown)).toEqual(['wait', 'good']);
  expect(shown.at(-1)).toMatchObject({ ready: true, hint: { tone: 'good' } });
});

it('says the first of several problems, and the next one when that is mended', () => {
  const play = player();
  expect(keysOf(play(2, CUT_OFF))).toEqual(['wait', 'corners']);
  expect(keysOf(play(2, GLARE))).toEqual(['corners', 'glare']);
  expect(keysOf(play(3, GOOD))).toEqual(['glare', 'good']);
});

it('asks to hold still before it speaks of the picture, but after it speaks of the framing', () => {
  const play = player();
  expect(keysOf(play(2, GLARE, { speed: 0.5 }))).toEqual(['wait', 'still']);
  expect(keysOf(play(2, CUT_OFF, { speed: 0.5 }))).toEqual(['still', 'corners']);
});

it('counts as moving until it is clearly still', () => {
  const play = player();
  play(2, GOOD, { speed: 0.3 });
  expect(play(2, GOOD, { speed: 0.2 }).at(-1)!.hint.key).toBe('still');
  expect(play(2, GOOD, { speed: 0.1 }).at(-1)!.hint.key).toBe('good');
  expect(play(2, GOOD, { speed: 0.2 }).at(-1)!.hint.key).toBe('good');
});

it('does not believe what lasts for a blink, for or against', () => {
  const play = player();
  play(2, GOOD);
  expect(keysOf(play(0.2, GLARE))).toEqual(['good']);
  play(2, GLARE);
  expect(keysOf(play(0.2, GOOD))).toEqual(['glare']);
  expect(keysOf(play(1, GLARE))).toEqual(['glare']);
});

it('leaves a hint time to be read', () => {
  const play = player();
  play(2, GOOD);
  const shown = [...play(1, GLARE), ...play(0.4, CUT_OFF), ...play(2, GLARE)];
  const changes = shown.flatMap(({ hint }, i) => (hint.key === shown[i - 1]?.hint.key ? [] : [i * 66]));
  for (let i = 2; i < changes.length; i++) expect(changes[i]! - changes[i - 1]!).toBeGreaterThanOrEqual(1150);
});

it('speaks in a few words of its own, by what the rule found', () => {
  const saying = (id: string, message: string) => {
    const failed = failedOf(id, 'The document is too dark', 'Move', {});
    const result = { ...failed, message: { ...failed.message!, id: message } };
    return player()(2, (time) => [picture(result, time)]).at(-1)!.hint.text;
  };
  expect(saying('lighting', 'tooDark')).toBe('More light, please');
  expect(saying('lighting', 'unheardOf')).toBe('Find better light');
  expect(saying('unknown', 'tooDark')).toBe('Not right yet');
});

it('never calls a picture in motion good, and measures anew when it is still', () => {
  const play = player();
  play(2, GOOD);
  const [first] = play(0.1, GOOD, { speed: 0.5 });
  expect(first!.ready).toBe(false);
  play(1, GOOD, { speed: 0.5 });
  const stale = play(3, () => GOOD(2500));
  expect(stale.some(({ ready }) => ready)).toBe(false);
  expect(play(2, GOOD).at(-1)!.ready).toBe(true);
});

describe('is not ready', () => {
  it.each<[string, Partial<Situation>]>([
    ['without a document', { tracked: false }],
    ['before every rule has a result', { complete: false }],
  ])('%s', (_, changes) => {
    expect(player()(3, GOOD, changes).some(({ ready }) => ready)).toBe(false);
  });

  it('on old results', () => {
    const shown = player()(5, () => GOOD(0));
    expect(shown.at(-1)!.ready).toBe(false);
  });

  it('where a rule that matters cannot tell', () => {
    const unsure = (time: number) => [
      framing(
        resultOf('tilt', {
          outcome: 'cantTell',
          message: { id: 'unsure', problem: 'The angle cannot be told', advice: 'Hold it flat' },
        }),
        time,
      ),
    ];
    const shown = player()(3, unsure);
    expect(shown.at(-1)).toMatchObject({ ready: false, hint: { key: 'tilt', tone: 'doubt' } });
  });
});

it('asks to hold still where all is well, whatever tips rules have for the file', () => {
  const tip = { id: 'fewDetails', problem: 'Few details', advice: 'Enlarging adds no detail' };
  const shown = player()(2, (time) => [framing(resultOf('corners', { hints: [tip] }), time)]);
  expect(shown.at(-1)).toMatchObject({ ready: true, hint: { key: 'good', text: 'Good, hold still' } });
});
