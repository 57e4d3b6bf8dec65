import type { BenchLook, Look } from '../../browser/client.ts';
import { CORNER_RADIUS_MM, MM_PER_INCH, STANDARD_SIZES } from '../../core/document/sizes.ts';
import { fill } from '../../core/messages/format.ts';
import { el, svg } from '../../ui/dom.ts';
import { strings } from '../../ui/strings.ts';
import type { BenchSettings, Guide } from './benchPanel.ts';
import { drawLayer } from './heatLayer.ts';

/** What the lighting bench draws on the picture: a map, and a frame to fill. */
export interface BenchLayers {
  elements: readonly Element[];
  setVisible(visible: boolean): void;
  setSettings(settings: BenchSettings): void;
  /** Draws what was measured last; looks without a measurement leave it. */
  update(look: Look): void;
}

/** Share of the frame's narrower room that the guide fills. */
const GUIDE_SHARE = 0.86;

export function createBenchLayers(initial: BenchSettings): BenchLayers {
  const heat = el('canvas', { class: 'live-heat', 'aria-hidden': 'true' });
  const guide = svg('svg', { class: 'live-guide', preserveAspectRatio: 'none', 'aria-hidden': 'true' });
  const label = el('p', { class: 'live-guide-label' });
  const context = heat.getContext('2d');
  let settings = initial;
  let bench: BenchLook | null = null;

  function redraw(): void {
    if (context && bench) drawLayer(context, bench, settings.layer);
  }

  function drawGuide(width: number, height: number): void {
    guide.setAttribute('viewBox', `0 0 ${width} ${height}`);
    const frame = frameOf(settings.guide, width, height);
    const box = frame && { ...frame.box, rx: frame.radius };
    guide.replaceChildren(
      ...(box ? [svg('rect', { class: 'casing', ...box }), svg('rect', { class: 'line', ...box })] : []),
    );
    label.textContent = frame ? fill(strings.bench.guideDpi, { dpi: Math.round(frame.dpi) }) : '';
  }

  return {
    elements: [heat, guide, label],
    setVisible(visible) {
      heat.hidden = !visible;
      guide.toggleAttribute('hidden', !visible);
      label.hidden = !visible;
    },
    setSettings(next) {
      settings = { ...next };
      redraw();
      if (heat.width > 0) drawGuide(heat.width, heat.height);
    },
    update(look) {
      if (heat.width !== look.width || heat.height !== look.height) {
        heat.width = look.width;
        heat.height = look.height;
        drawGuide(look.width, look.height);
      }
      if (!look.bench) return;
      bench = look.bench;
      redraw();
    },
  };
}

/** The guide's rectangle in the middle of the frame, and the resolution that a document filling it has. */
function frameOf(guide: Guide, width: number, height: number) {
  if (guide === 'none') return null;
  const [long, short] = STANDARD_SIZES[guide];
  const [across, down] = width >= height ? [long, short] : [short, long];
  const pxPerMm = GUIDE_SHARE * Math.min(width / across, height / down);
  const box = {
    x: (width - across * pxPerMm) / 2,
    y: (height - down * pxPerMm) / 2,
    width: across * pxPerMm,
    height: down * pxPerMm,
  };
  return { box, radius: CORNER_RADIUS_MM * pxPerMm, dpi: pxPerMm * MM_PER_INCH };
}
