import type { BenchLook } from '../../browser/client.ts';
import type { Quad, RuleResult } from '../../core/report.ts';
import { formatMeasured } from '../../ui/figures.ts';

/** What is shown over the live picture. */
export type BenchLayer = 'none' | 'glare' | 'light' | 'focus';

/** Colours of rising light, told apart by people who see red and green alike too. */
const LIGHT_COLOURS = ['#00224e', '#35456c', '#666970', '#948e77', '#c8b866', '#fee838'];

/** Light below this share of the brightest has the darkest colour. */
const DARKEST = 0.4;

const LIGHT_OPACITY = 0.55;
const GLARE_COLOUR = '#ff2bd0';
const FOCUS_COLOUR = '#b4ff39';
const OUTLINE = '#06191c';

/** A cell where the glare is less strong is left alone. */
const FAINTEST_GLARE = 0.15;

/** Distance of hatch lines and height of the numbers, pixels of the frame. */
const HATCH = 9;
const NUMBER_HEIGHT = 30;

/** Draws a layer in the pixels of the frame. */
export function drawLayer(context: CanvasRenderingContext2D, bench: BenchLook, layer: BenchLayer): void {
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  if (layer === 'focus') drawFocus(context, bench);
  if (!bench.light) return;
  if (layer === 'glare') drawGlare(context, bench, bench.light);
  if (layer === 'light') drawLight(context, bench.light);
}

type Light = NonNullable<BenchLook['light']>;

function drawFocus(context: CanvasRenderingContext2D, { focus }: BenchLook): void {
  const width = context.canvas.width / focus.columns;
  const height = context.canvas.height / focus.rows;
  focus.peaks.forEach((peak, i) => {
    if (!peak) return;
    const x = (i % focus.columns) * width;
    const y = Math.floor(i / focus.columns) * height;
    context.fillStyle = OUTLINE;
    context.fillRect(x + width * 0.15, y + height * 0.15, width * 0.7, height * 0.7);
    context.fillStyle = FOCUS_COLOUR;
    context.fillRect(x + width * 0.28, y + height * 0.28, width * 0.44, height * 0.44);
  });
}

/** Hatched as densely as the glare is strong. */
function drawGlare(context: CanvasRenderingContext2D, bench: BenchLook, light: Light): void {
  const cells = glareCells(bench.rules, light);
  for (const { corners, strength } of cells) {
    context.beginPath();
    addCell(context, corners);
    context.globalAlpha = 0.25 + 0.35 * strength;
    context.fillStyle = GLARE_COLOUR;
    context.fill();
  }
  context.globalAlpha = 1;
  context.save();
  context.beginPath();
  for (const { corners } of cells) addCell(context, corners);
  context.clip();
  hatch(context);
  context.restore();
}

/**
 * Where a reflection adds light, and how strong it is: 0.5 at what the rule allows, 1 from twice of that on. What adds less
 * than a part of it is left out.
 */
export function glareCells(
  rules: readonly RuleResult[],
  { glare }: Light,
): { corners: Quad; strength: number }[] {
  const allowed = rules.find(({ id }) => id === 'glare')?.limits.maxAddedLight;
  if (allowed === undefined) return [];
  return glare
    .map(({ corners, value }) => ({ corners, strength: Math.min(1, value / (2 * allowed)) }))
    .filter(({ strength }) => strength >= FAINTEST_GLARE);
}

function hatch(context: CanvasRenderingContext2D): void {
  const { width, height } = context.canvas;
  for (const [colour, offset] of [
    [OUTLINE, 0],
    ['#ffffff', 2],
  ] as const) {
    context.beginPath();
    context.strokeStyle = colour;
    context.lineWidth = 1.5;
    for (let x = -height; x < width; x += HATCH) {
      context.moveTo(x + offset, height);
      context.lineTo(x + offset + height, 0);
    }
    context.stroke();
  }
}

/** Coloured, with the percentage of each ninth written on it. */
function drawLight(context: CanvasRenderingContext2D, light: Light): void {
  context.globalAlpha = LIGHT_OPACITY;
  for (const { corners, value } of light.light) {
    context.beginPath();
    addCell(context, corners);
    context.fillStyle = colourOf(value);
    context.fill();
  }
  context.globalAlpha = 1;
  context.font = `700 ${NUMBER_HEIGHT}px system-ui, sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const { light: share, middle } of light.zones) {
    if (share === 0) continue;
    const text = formatMeasured(share, 'share');
    context.lineWidth = 5;
    context.strokeStyle = OUTLINE;
    context.strokeText(text, ...middle);
    context.fillStyle = '#ffffff';
    context.fillText(text, ...middle);
  }
}

/** The colour that stands for a share of the brightest light. */
export function colourOf(light: number): string {
  const share = Math.min(1, Math.max(0, (light - DARKEST) / (1 - DARKEST)));
  return LIGHT_COLOURS[Math.min(LIGHT_COLOURS.length - 1, Math.floor(share * LIGHT_COLOURS.length))]!;
}

function addCell(context: CanvasRenderingContext2D, [first, ...others]: Quad): void {
  context.moveTo(...first);
  for (const corner of others) context.lineTo(...corner);
  context.closePath();
}
