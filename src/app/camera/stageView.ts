import type { Quad } from '../../core/report.ts';
import { el, svg } from '../../ui/dom.ts';
import { icon } from '../../ui/icons.ts';
import type { Standing } from '../../ui/standing.ts';
import { strings } from '../../ui/strings.ts';
import type { Hint } from './hints.ts';

/** The camera's picture with what was found drawn on it, and the hint below. */
export interface LiveStage {
  element: HTMLElement;
  video: HTMLVideoElement;
  /** Where other views draw on the picture: below the outline, as large as the picture. */
  layers: HTMLElement;
  /** Tells how large the frames are that coordinates belong to. */
  setSize(width: number, height: number): void;
  setOutline(quad: Quad | null, ready: boolean): void;
  /** True where it is another hint than before. */
  setHint(hint: Hint): boolean;
  /** Shows the seconds that are left; null for no countdown. */
  setCount(seconds: number | null): void;
}

const STANDINGS = {
  problem: 'warning',
  doubt: 'cantTell',
  wait: 'pending',
  good: 'passed',
} as const satisfies Record<Hint['tone'], Standing | 'pending'>;

export function createLiveStage(): LiveStage {
  const video = el('video', {
    class: 'live-video',
    autoplay: true,
    playsinline: true,
    'aria-label': strings.live.video,
  });
  // The attribute alone does not keep every browser from waiting for a tap.
  video.muted = true;
  const casing = svg('path', { class: 'casing' });
  const line = svg('path', { class: 'line' });
  const outline = svg('g', { class: 'live-outline' }, casing, line);
  const marks = svg(
    'svg',
    { class: 'live-marks', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    outline,
  );
  const count = el('p', { class: 'live-count', 'aria-hidden': 'true', hidden: true });
  const layers = el('div', { class: 'live-layers' });
  const picture = el('div', { class: 'live-picture' }, video, layers, marks, count);
  const sign = el('span', { class: 'live-hint-sign' });
  const problem = el('span', { class: 'live-hint-problem' });
  const advice = el('strong', { class: 'live-hint-advice' });
  const hint = el(
    'p',
    { class: 'live-hint' },
    sign,
    el('span', { class: 'live-hint-text' }, problem, advice),
  );
  const element = el('div', { class: 'live-stage' }, el('div', { class: 'live-frame' }, picture), hint);

  let shown: Hint | null = null;

  return {
    element,
    video,
    layers,
    setSize(width, height) {
      picture.style.setProperty('--width', String(width));
      picture.style.setProperty('--height', String(height));
      marks.setAttribute('viewBox', `0 0 ${width} ${height}`);
    },
    setOutline(quad, ready) {
      outline.classList.toggle('ready', ready);
      const d = quad ? `M${quad.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z` : '';
      casing.setAttribute('d', d);
      line.setAttribute('d', d);
    },
    setHint(next) {
      if (next === shown) return false;
      const isOther = next.key !== shown?.key;
      shown = next;
      const standing = STANDINGS[next.tone];
      hint.dataset.standing = standing;
      hint.dataset.hint = next.key;
      sign.replaceChildren(icon(standing));
      problem.textContent = next.problem;
      advice.textContent = next.advice;
      return isOther;
    },
    setCount(seconds) {
      count.hidden = seconds === null;
      if (seconds !== null) count.textContent = String(seconds);
    },
  };
}
