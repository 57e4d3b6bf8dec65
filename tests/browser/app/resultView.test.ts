import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import '../../../src/app/styles/page.css';
import { createResultView, type ResultView } from '../../../src/app/views/resultView.ts';
import type { RuleDescription } from '../../../src/core/messages/describe.ts';
import type { Region } from '../../../src/core/report.ts';
import { failedOf, reportOf, resultOf } from '../../support/results.ts';

const WIDTH = 400;
const HEIGHT = 300;

const rules: RuleDescription[] = ['blur', 'corners', 'glare'].map((id) => ({
  id,
  title: `Title of ${id}`,
  description: `About ${id}`,
  references: [],
  needs: 'photo',
  repair: 1,
  units: { amount: 'share' },
  figure: { measured: 'amount', limit: 'maxAmount' },
}));

const square = (x: number, y: number, side: number): Region => ({
  polygon: [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
  ],
});

const glare = failedOf('glare', 'Glare over the name', 'Move the lamp', {
  risk: 0.75,
  measured: { amount: 0.08 },
  limits: { maxAmount: 0.01 },
  regions: [square(40, 30, 80), square(200, 150, 40)],
});

const events = { onCancel: vi.fn(), onAnother: vi.fn(), announce: vi.fn() };
let url: string;
let view: ResultView;

beforeEach(async () => {
  const canvas = new OffscreenCanvas(WIDTH, HEIGHT);
  canvas.getContext('2d')!.fillRect(0, 0, WIDTH, HEIGHT);
  url = URL.createObjectURL(await canvas.convertToBlob());
  view = createResultView({ url, file: 'photo.png', preset: 'standard' }, events);
  document.body.replaceChildren(view.element);
});
afterEach(() => {
  URL.revokeObjectURL(url);
  vi.clearAllMocks();
});

const all = (selector: string) => [...view.element.querySelectorAll<HTMLElement>(selector)];
const one = (selector: string) => view.element.querySelector<HTMLElement>(selector)!;
const line = (id: string) => one(`.rule[data-rule="${id}"]`);

function finish(): void {
  view.setRules(rules);
  const report = reportOf([resultOf('blur'), resultOf('corners'), glare], {
    width: WIDTH,
    height: HEIGHT,
    document: {
      quad: [
        [-50, 20],
        [380, 20],
        [380, 280],
        [-50, 280],
      ],
      confidence: 1,
    },
  });
  view.finish(report);
}

describe('while the photo is checked', () => {
  it('lists every rule as waiting, in order, and fills each in when it is done', () => {
    view.setRules(rules);
    expect(all('.rule').map((rule) => rule.dataset.rule)).toEqual(['blur', 'corners', 'glare']);
    view.addRule(resultOf('corners'));
    expect(all('.rule').map((rule) => rule.dataset.standing)).toEqual(['pending', 'passed', 'pending']);
    expect(one('.progress-count').textContent).toBe('1 of 3 checks done');
    expect(one('progress')).toMatchObject({ value: 1, max: 3 });
  });

  it('says what it is doing, and can be cancelled', () => {
    view.setStep('decoding');
    expect(one('h1').textContent).toBe('Checking: Opening your photo');
    one('.working button').click();
    expect(events.onCancel).toHaveBeenCalledOnce();
  });

  it('shows results that arrive before the rules are known', () => {
    view.addRule(resultOf('corners'));
    view.setRules(rules);
    expect(line('corners').dataset.standing).toBe('passed');
  });
});

describe('the verdict', () => {
  it('has one headline, one next step, and the focus when asked to', () => {
    finish();
    view.focus();
    expect(document.activeElement).toBe(one('h1'));
    expect(one('h1').textContent).toBe('Retake: Glare over the name');
    expect(one('.next-step').textContent).toBe('Next stepMove the lamp');
    expect(all('progress, .working')).toEqual([]);
    expect(view.element.hasAttribute('aria-busy')).toBe(false);
  });

  it('shows the figure against the limit, in words and as a bar', () => {
    finish();
    expect(line('glare').querySelector('.rule-word')!.textContent).toBe('Failed');
    expect(line('glare').querySelector('.figure')!.textContent).toBe('Amount 8%at most 1%');
    const bar = line('glare').querySelector('.bar')!.getBoundingClientRect();
    const fill = line('glare').querySelector('.bar-fill')!.getBoundingClientRect();
    expect(fill.width / bar.width).toBeCloseTo(0.75, 1);
  });

  it('opens a line to say how it is measured', () => {
    finish();
    const button = line('blur').querySelector('button')!;
    const about = document.getElementById(button.getAttribute('aria-controls')!)!;
    expect(about.checkVisibility()).toBe(false);
    button.click();
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(about.checkVisibility()).toBe(true);
    expect(about.textContent).toContain('About blur');
  });
});

describe('the marks', () => {
  it('lie over the place that they mark, at any size', () => {
    finish();
    const photo = one('.stage-photo').getBoundingClientRect();
    const mark = one('.mark .line').getBoundingClientRect();
    const scale = photo.width / WIDTH;
    expect(photo.width / photo.height).toBeCloseTo(WIDTH / HEIGHT, 1);
    expect(mark.left - photo.left).toBeCloseTo(40 * scale, 0);
    expect(mark.right - photo.left).toBeCloseTo(240 * scale, 0);
    expect(mark.bottom - photo.top).toBeCloseTo(190 * scale, 0);
  });

  it('show an outline that leaves the photo', () => {
    finish();
    const photo = one('.stage-photo').getBoundingClientRect();
    expect(one('.outline .line').getBoundingClientRect().left).toBeLessThan(photo.left - 5);
  });

  it('share their number with the line of their rule and the legend', () => {
    finish();
    expect(all('.on-photo').map((number) => number.textContent)).toEqual(['1', '1']);
    expect(line('glare').querySelector('.number')!.textContent).toBe('1');
    expect(one('.legend').textContent).toBe('Document outline1Glare over the name');
  });

  it('stand out while the pointer or the focus is on their line', () => {
    finish();
    line('glare').querySelector('button')!.focus();
    expect(one('.mark').classList).toContain('highlighted');
    (document.activeElement as HTMLElement).blur();
    expect(one('.mark').classList).not.toContain('highlighted');
    line('glare').dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    expect(one('.mark').classList).toContain('highlighted');
    line('blur').dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    expect(one('.stage-photo').classList).not.toContain('has-highlight');
  });

  it('lead to the line of their rule, and can be hidden', () => {
    finish();
    one('.on-photo').click();
    expect(document.activeElement).toBe(line('glare').querySelector('button'));
    one('.stage-foot button').click();
    expect(one('.marks').checkVisibility()).toBe(false);
  });
});

it('draws the marks on an empty plate where the browser cannot show the file', async () => {
  view = createResultView({ url: 'data:image/heic,no', file: 'photo.heic', preset: 'standard' }, events);
  document.body.replaceChildren(view.element);
  finish();
  await vi.waitFor(() => expect(one('.no-preview')).not.toBeNull());
  expect(one('.mark .line').getBoundingClientRect().width).toBeGreaterThan(50);
  expect(one('.no-preview-note').checkVisibility()).toBe(true);
});
