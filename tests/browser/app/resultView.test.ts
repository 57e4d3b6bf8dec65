import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import '../../../src/app/styles/page.css';
import type { Host } from '../../../src/app/host.ts';
import { createResultView, type ResultView } from '../../../src/app/views/resultView.ts';
import type { RuleDescription } from '../../../src/core/messages/describe.ts';
import type { Region } from '../../../src/core/report.ts';
import { failedOf, reportOf, resultOf } from '../../support/results.ts';

const WIDTH = 400;
const HEIGHT = 300;

const rules: RuleDescription[] = ['blur', 'corners', 'glare', 'tilt'].map((id) => ({
  id,
  title: `Title of ${id}`,
  description: `About ${id}`,
  references: [],
  needs: 'photo',
  stage: 'picture',
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

const host = {
  checks: { preset: 'standard', checker: { straighten: vi.fn() } },
  navigation: { back: vi.fn(), home: vi.fn(), previous: { address: 'camera' } },
  openCamera: vi.fn(),
  setPreset: vi.fn(),
  announce: vi.fn(),
};
const events = { host: host as unknown as Host, onCancel: vi.fn(), onKept: vi.fn() };
let url: string;
let view: ResultView;

function open(changes: { taken?: boolean; url?: string; needsPreview?: boolean } = {}): void {
  const file = new File(['photo'], 'photo.png', { type: 'image/png' });
  const picture = { file, name: file.name, taken: changes.taken ?? false };
  const { needsPreview = false } = changes;
  view = createResultView({ picture, url: changes.url ?? url, needsPreview, preset: 'standard' }, events);
  document.body.replaceChildren(view.element);
}

beforeEach(async () => {
  const canvas = new OffscreenCanvas(WIDTH, HEIGHT);
  canvas.getContext('2d')!.fillRect(0, 0, WIDTH, HEIGHT);
  url = URL.createObjectURL(await canvas.convertToBlob());
  open();
});
afterEach(() => {
  URL.revokeObjectURL(url);
  vi.clearAllMocks();
});

const all = (selector: string) => [...view.element.querySelectorAll<HTMLElement>(selector)];
const one = (selector: string) => view.element.querySelector<HTMLElement>(selector)!;
const tilt = failedOf('tilt', 'Taken from the side', 'Hold it flat', { severity: 'warn' });

function finish(rules_ = [resultOf('blur'), resultOf('corners'), glare, tilt]): void {
  view.setRules(rules);
  view.finish(
    reportOf(rules_, {
      width: WIDTH,
      height: HEIGHT,
      fixFirst: 'glare',
      document: {
        quad: [
          [-50, 20],
          [380, 20],
          [380, 280],
          [-50, 280],
        ],
        confidence: 1,
      },
    }),
  );
}

describe('while the photo is checked', () => {
  it('lists every rule as waiting, in order, and fills each in when it is done', () => {
    view.setRules(rules);
    expect(all('.rule').map((rule) => rule.dataset.rule)).toEqual(['blur', 'corners', 'glare', 'tilt']);
    const height = one('.rules').offsetHeight;
    view.addRule(resultOf('corners'));
    view.addRule(glare);
    expect(all('.rule').map((rule) => rule.dataset.standing)).toEqual([
      'pending',
      'passed',
      'failed',
      'pending',
    ]);
    expect(all('.rule')[2]!.textContent).toContain('Glare over the name');
    expect(one('.progress-count').textContent).toBe('2 of 4 checks done');
    expect(one('progress')).toMatchObject({ value: 2, max: 4 });
    expect(one('.rules').offsetHeight).toBe(height);
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
    expect(one('.rule[data-rule=corners]').dataset.standing).toBe('passed');
  });
});

describe('the verdict', () => {
  it('has one headline, one next step, and the focus when asked to', () => {
    finish();
    view.focus();
    expect(document.activeElement).toBe(one('h1'));
    expect(one('h1').textContent).toBe('Retake: Glare over the name');
    expect(one('.next-step').textContent).toBe('Next stepMove the lamp.');
    expect(all('progress, .working, .rules')).toEqual([]);
    expect(view.element.hasAttribute('aria-busy')).toBe(false);
  });

  it('says everything once: the list tells what the headline does not, and folds what passed', () => {
    finish();
    expect(view.element.textContent!.split('Glare over the name').length - 1).toBe(1);
    expect(all('.finding').map(({ dataset }) => dataset.rule)).toEqual(['tilt']);
    expect(one('.folded summary').textContent).toBe('2 checks passed');
    expect(one('.folded li').checkVisibility()).toBe(false);
  });

  it('shows no figure before details are asked for, and then the figure, its limit, a bar and its unit', () => {
    finish();
    const figure = one('.verdict .figure');
    expect(figure.checkVisibility()).toBe(false);
    one('.verdict .details > summary').click();
    expect(figure.checkVisibility()).toBe(true);
    expect(figure.textContent).toContain('Amount: 8% (at most 1%)');
    expect(figure.textContent).toContain('100 % all of it');
    const bar = one('.verdict .bar').getBoundingClientRect();
    const fill = one('.verdict .bar-fill').getBoundingClientRect();
    expect(fill.width / bar.width).toBeCloseTo(0.75, 1);
  });

  it('shows the flaw enlarged, beside a drawing of how it should be', async () => {
    finish();
    const [cutting, drawing] = all('.verdict .flaw figure');
    expect(cutting!.querySelector('canvas')!.getAttribute('aria-label')).toBe('Glare over the name');
    expect(drawing!.querySelector('svg')).not.toBeNull();
    const canvas = cutting!.querySelector('canvas')!;
    const red = () =>
      canvas
        .getContext('2d')!
        .getImageData(280, 40, 1, 380)
        .data.some((value, i) => i % 4 === 0 && value > 200);
    await vi.waitFor(() => expect(red()).toBe(true));
  });
});

describe('what can be done with the photo', () => {
  const labels = () => all('.photo-actions .actions button').map((button) => button.textContent);
  const main = () => one('.photo-actions .primary').textContent;

  it('is taking it again first where it is bad and was taken here, and keeping it all the same', () => {
    open({ taken: true });
    finish();
    expect(main()).toBe('Take it again');
    expect(labels()).toContain('Save photo');
    one('.photo-actions .primary').click();
    expect(host.navigation.back).toHaveBeenCalledOnce();
  });

  it('is saving it first where it is good', () => {
    open({ taken: true });
    finish([resultOf('blur'), resultOf('glare')]);
    expect(main()).toBe('Save photo');
    one('.photo-actions .primary').click();
    expect(events.onKept).toHaveBeenCalledOnce();
  });

  it('is checking another one where it was brought', () => {
    finish();
    expect(labels()[0]).toBe('Check another photo');
    expect(labels()).not.toContain('Take it again');
  });

  it('is a straightened copy, made when it is asked for', async () => {
    host.checks.checker.straighten.mockResolvedValue(new Blob(['copy'], { type: 'image/jpeg' }));
    open({ taken: true });
    finish();
    one('.keep input[value=straight]').click();
    await vi.waitFor(() => expect(one('.straight-copy img')).not.toBeNull());
    expect(host.checks.checker.straighten).toHaveBeenCalledOnce();
    expect(one('.keep-help').textContent).toContain('Cut out');
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

  it('bring out what the headline is about by dimming all else, and draw nothing over it', async () => {
    finish();
    expect(one('.mark[data-rule=glare]').classList).toContain('chosen');
    await vi.waitFor(() => expect(getComputedStyle(one('.shade')).opacity).toBe('1'));
    expect(one('.mark').querySelectorAll('pattern').length).toBe(0);
  });

  it('carry numbers that bring out their rule when they are pressed', () => {
    finish();
    expect(all('.on-photo').map((number) => number.textContent)).toEqual(['1', '1']);
    view.setRules(rules);
    one('.on-photo').click();
    expect(one('.on-photo').classList).toContain('chosen');
  });

  it('can be hidden', () => {
    finish();
    one('.stage-foot button:last-child').click();
    expect(one('.marks').checkVisibility()).toBe(false);
  });
});

it('keeps its place while the photo, the results and the verdict come', () => {
  const stage = one('.stage').getBoundingClientRect();
  const column = one('.result-column').getBoundingClientRect();
  view.setRules(rules);
  view.setPhoto({ width: WIDTH, height: HEIGHT * 2, preview: null });
  view.addRule(glare);
  finish();
  expect(one('.stage').getBoundingClientRect().height).toBe(stage.height);
  expect(one('.result-column').getBoundingClientRect().top).toBe(column.top);
});

it('says that the browser cannot show a photo only when the checker cannot either', async () => {
  open({ url: 'data:image/heic,no', needsPreview: true });
  await new Promise((resolve) => one('.stage-image').addEventListener('error', resolve, { once: true }));
  expect(one('.no-preview-note').checkVisibility()).toBe(false);
  finish();
  await vi.waitFor(() => expect(one('.no-preview-note').checkVisibility()).toBe(true));
  expect(one('.mark .line').getBoundingClientRect().width).toBeGreaterThan(50);
});
