/** How much a photo's turn or size changes what is found in it, on the benchmark photos. */
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { scaleQuad, TOO_STEEP } from '../../src/core/document/document.ts';
import type { Rgba } from '../../src/core/pixels/image.ts';
import type { Point, Quad } from '../../src/core/report.ts';
import type { Row } from '../accuracy/photoSets.ts';
import { overlap } from '../shared/geometry.ts';
import { printFigure, printHeading } from '../shared/print.ts';
import { loadFinder, readPreview } from './finder.ts';

export async function measureRobustness(rows: readonly Row[], folder: string): Promise<void> {
  const { finder } = await loadFinder();
  const changes: Record<string, (picture: Rgba, quad: Quad) => Promise<[Rgba, Quad]>> = {
    'as it is': async (picture, quad) => [picture, quad],
    'turned by 90 degrees': turned(1),
    'turned by 180 degrees': turned(2),
    'turned by 270 degrees': turned(3),
    'half the size': resized(0.5),
    'double the size': resized(2),
  };
  const overlaps: Record<string, number[]> = {};
  for (const { id, quad } of rows) {
    if (!quad) continue;
    const { preview, factor } = await readPreview(join(folder, `${id}.jpg`));
    for (const [name, change] of Object.entries(changes)) {
      const [picture, truth] = await change(preview, scaleQuad(quad, 1 / factor));
      const found = finder.find(picture);
      overlaps[name] ??= [];
      overlaps[name].push(found && found !== TOO_STEEP ? overlap(truth, found.quad, picture) : 0);
    }
  }
  const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;
  const base = mean(overlaps['as it is']!);
  printHeading(`Mean IoU of ${overlaps['as it is']!.length} benchmark photos`);
  for (const [name, values] of Object.entries(overlaps)) {
    const change = mean(values) - base;
    printFigure(
      name,
      mean(values).toFixed(4),
      name === 'as it is' ? '' : `${change >= 0 ? '+' : ''}${change.toFixed(4)}, at most 0.01 away`,
    );
  }
}

function turned(quarters: number) {
  return async (picture: Rgba, quad: Quad): Promise<[Rgba, Quad]> => {
    const image = open(picture).rotate(90 * quarters);
    let [corners, height, width] = [quad, picture.height, picture.width];
    for (let k = 0; k < quarters; k++) {
      const side = height;
      corners = corners.map(([x, y]): Point => [side - y, x]) as unknown as Quad;
      [height, width] = [width, height];
    }
    return [await close(image), corners];
  };
}

function resized(factor: number) {
  return async (picture: Rgba, quad: Quad): Promise<[Rgba, Quad]> => {
    const image = open(picture).resize(Math.round(picture.width * factor));
    return [await close(image), scaleQuad(quad, factor)];
  };
}

function open({ data, width, height }: Rgba) {
  return sharp(data, { raw: { width, height, channels: 4 } });
}

async function close(image: Sharp): Promise<Rgba> {
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  return { data: new Uint8ClampedArray(data), width: info.width, height: info.height };
}
