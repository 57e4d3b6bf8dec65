import type { LiveRule, Look } from '../../browser/client.ts';
import type { RuleDescription } from '../../core/messages/describe.ts';
import { fill } from '../../core/messages/format.ts';
import { el } from '../../ui/dom.ts';
import { formatMeasured } from '../../ui/figures.ts';
import { icon } from '../../ui/icons.ts';
import { type Standing, standingOf } from '../../ui/standing.ts';
import { strings } from '../../ui/strings.ts';
import { choice } from './choice.ts';
import type { Steadiness } from './steadiness.ts';

/** Share of the last seconds in which each rule was green. */
export interface SteadinessPanel {
  element: HTMLElement;
  setRules(rules: readonly RuleDescription[]): void;
  add(look: Look): void;
  show(): void;
  /** The window in use, and the shares by rule. */
  shares(): { seconds: number; shares: ReadonlyMap<string, number> };
}

const WINDOWS = [10, 30, 60] as const;

export function createSteadinessPanel(steadiness: Steadiness): SteadinessPanel {
  const text = strings.bench.steadiness;
  const list = el('ul', { class: 'steadiness' });
  let rules: readonly RuleDescription[] = [];
  let now: readonly LiveRule[] = [];
  let seconds: (typeof WINDOWS)[number] = 30;

  function show(): void {
    const shares = steadiness.shares(seconds * 1000);
    list.replaceChildren(
      ...rules.map(({ id, title }) => {
        const result = now.find((each) => each.result.id === id)?.result;
        return steadyLine(title, result ? standingOf(result) : 'pending', shares.get(id));
      }),
    );
  }

  const window = choice('window', text.window, windowNames(), '30', (next) => {
    seconds = Number(next) as typeof seconds;
    show();
  });

  return {
    element: el(
      'section',
      {},
      el('h2', {}, text.title),
      el('p', { class: 'camera-fact' }, text.help),
      window,
      list,
    ),
    setRules(known) {
      rules = known;
      show();
    },
    add(look) {
      steadiness.add(look.time, standingsOf(look.rules));
      now = look.rules;
    },
    show,
    shares: () => ({ seconds, shares: steadiness.shares(seconds * 1000) }),
  };
}

function windowNames(): Record<`${(typeof WINDOWS)[number]}`, string> {
  const name = (seconds: number) => fill(strings.bench.steadiness.seconds, { seconds });
  return { 10: name(10), 30: name(30), 60: name(60) };
}

/** A rule is green when it passed; one that does not apply or could not tell is not. */
function standingsOf(rules: readonly LiveRule[]): Map<string, boolean> {
  return new Map(rules.map(({ result }) => [result.id, result.outcome === 'passed']));
}

function steadyLine(title: string, standing: Standing | 'pending', share: number | undefined): HTMLElement {
  const bar = el(
    'span',
    { class: 'steady-bar', 'aria-hidden': 'true' },
    el('span', { class: 'steady-fill' }),
  );
  bar.style.setProperty('--share', String(share ?? 0));
  return el(
    'li',
    { 'data-standing': standing },
    icon(standing),
    el('span', {}, title, el('span', { class: 'sr-only' }, `: ${strings.standing[standing]}`)),
    bar,
    el(
      'span',
      { class: 'steady-share' },
      share === undefined ? strings.bench.steadiness.none : formatMeasured(share, 'share'),
    ),
  );
}
