import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../../src/core/engine.ts';
import type { Look } from '../../../../src/core/live/look.ts';
import { LiveSession } from '../../../../src/core/live/session.ts';
import type { Photo } from '../../../../src/core/photo.ts';
import { RULES } from '../../../../src/core/rules/index.ts';
import { loadNodeEngine } from '../../../../src/node/engine.ts';
import { fixture, readFixture } from '../../../support/fixtures.ts';

let engine: Engine;
let card: Photo;
let table: Photo;

beforeAll(async () => {
  engine = await loadNodeEngine();
  [card, table] = await Promise.all([readFixture(fixture('good-wood')), readFixture(fixture('empty-wood'))]);
}, 60_000);

/** Looks at one picture again and again, from a time on. */
function looks(session: LiveSession, frame: Photo, from: number, count: number): Look[] {
  return Array.from({ length: count }, (_, i) => session.look(frame, from + i * 66, 5));
}

/** Rules that look at more than a frame is for are left to photos. */
const LIVE_IDS = RULES.filter(({ stage }) => stage !== 'still').map(({ id }) => id);

const idsOf = (look: Look) => look.rules.map(({ result }) => result.id);

describe('a session', { timeout: 60_000 }, () => {
  it('finds the document in every frame, and measures every rule within as many looks as there are rules', () => {
    const session = new LiveSession(engine, {});
    const all = looks(session, card, 0, RULES.length);
    for (const look of all) expect(look.document).toMatchObject({ kind: 'ID-1' });
    expect(idsOf(all[0]!)[0]).toBe('corners');
    const stages = all.at(-1)!.rules.map(({ stage }) => stage);
    expect(stages.lastIndexOf('framing')).toBeLessThan(stages.indexOf('picture'));
    expect(all.at(-1)!.complete).toBe(true);
    expect(idsOf(all.at(-1)!).sort()).toEqual(LIVE_IDS);
  });

  it('measures again and again, each round on one frame', () => {
    const session = new LiveSession(engine, {});
    const last = looks(session, card, 0, 3 * LIVE_IDS.length).at(-1)!;
    for (const { time } of last.rules) expect(time).toBeGreaterThan(0);
    expect(last.timings.round).toBeGreaterThan(0);
  });

  it('forgets what it measured when the document has gone, but not when it was missed once', () => {
    const session = new LiveSession(engine, {});
    const { time } = looks(session, card, 0, RULES.length).at(-1)!;
    const missed = session.look(table, time + 66, 5);
    expect(missed.document).toBeNull();
    expect(missed.complete).toBe(true);
    const gone = session.look(table, time + 1000, 5);
    expect(gone.complete).toBe(false);
    expect(gone.rules[0]!.result.message?.id).toBe('notFound');
  });

  it('leaves out rules that are off', () => {
    const session = new LiveSession(engine, { rules: { blur: 'off' } });
    expect(idsOf(looks(session, card, 0, RULES.length).at(-1)!)).not.toContain('blur');
  });
});
