import type { Look } from '../../browser/client.ts';
import { el } from '../../ui/dom.ts';
import { strings } from '../../ui/strings.ts';
import { type BenchFigure, benchFigures } from './benchFigures.ts';
import { type BenchLayer, drawLayer } from './heatLayer.ts';
import { type LightAdvice, lightAdvice } from './lightAdvice.ts';

/** The light as it was at one time. */
export interface Snapshot {
  name: string;
  time: Date;
  look: Look;
  figures: BenchFigure[];
  advice: LightAdvice[];
  /** The picture, small, without anything drawn on it. */
  picture: HTMLCanvasElement;
}

/** Long side of a kept picture, pixels. */
const PICTURE_SIDE = 720;

/** Keeps a look and the picture it was made of. */
export function takeSnapshot(name: string, look: Look, video: HTMLVideoElement): Snapshot {
  const scale = Math.min(1, PICTURE_SIDE / Math.max(video.videoWidth, video.videoHeight));
  const picture = el('canvas', {
    width: Math.round(video.videoWidth * scale),
    height: Math.round(video.videoHeight * scale),
  });
  picture.getContext('2d')?.drawImage(video, 0, 0, picture.width, picture.height);
  return { name, time: new Date(), look, figures: benchFigures(look), advice: lightAdvice(look), picture };
}

/** A snapshot's picture with a layer over it. */
export function snapshotView({ name, look, picture }: Snapshot, layer: BenchLayer): HTMLElement {
  const heat = el('canvas', { width: look.width, height: look.height, 'aria-hidden': 'true' });
  const context = heat.getContext('2d');
  if (context && look.bench) drawLayer(context, look.bench, layer);
  const copy = el('canvas', {
    width: picture.width,
    height: picture.height,
    role: 'img',
    'aria-label': strings.bench.snapshots.picture.replace('{name}', name),
  });
  copy.getContext('2d')?.drawImage(picture, 0, 0);
  return el(
    'figure',
    { class: 'snapshot' },
    el('div', { class: 'snapshot-picture' }, copy, heat),
    el('figcaption', {}, name),
  );
}
