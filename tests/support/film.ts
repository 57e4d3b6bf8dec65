/** A film for Chromium's fake camera: a hand-held specimen card that gets better, scene by scene. */
import { open } from 'node:fs/promises';
import sharp from 'sharp';

/** The size that a camera gives, and that the live view has to keep up with. */
export const FILM_SIZE = { width: 1280, height: 720 } as const;

/** What the fake camera plays an MJPEG at; it begins again at the end. */
export const FILM_RATE = 30;

const CARD = 'fixtures/good-turned.jpg';
const TABLE = 'fixtures/empty-wood.jpg';

/** The part of a fixture of 1200 x 900 that fills the picture when it is not zoomed. */
const CROP = { width: 1200, height: 675 } as const;

/** A hand's tremor: so many frames, again and again, and so many pixels of the fixture to each side. */
const TREMOR_FRAMES = 10;
const TREMOR = 2;

/** How the card is seen for some time. */
export interface Scene {
  seconds: number;
  source?: string;
  /** Above 1 the camera is too close. */
  zoom?: number;
  /** Standard deviation of the defocus, pixels. */
  blur?: number;
  /** Where a lamp is reflected, as shares of the picture, and how large it is. */
  lamp?: { x: number; y: number; radius: number };
  /** How much of the light the lower right corner lacks, as an opacity. */
  shade?: number;
}

/** Off the frame, cut off, blurred, under a lamp, and then good. */
export const SCENES = {
  away: { seconds: 4, source: TABLE },
  cutOff: { seconds: 4, zoom: 1.5 },
  blurred: { seconds: 5, blur: 6 },
  glare: { seconds: 5, lamp: { x: 0.5, y: 0.5, radius: 0.16 } },
  good: { seconds: 14 },
} as const satisfies Record<string, Scene>;

/** Writes a film of some scenes as MJPEG. */
export async function writeFilm(path: string, scenes: readonly Scene[]): Promise<void> {
  const file = await open(path, 'w');
  try {
    for (const scene of scenes) {
      const frames = await tremble(scene);
      for (let i = 0; i < scene.seconds * FILM_RATE; i++) await file.write(frames[i % frames.length]!);
    }
  } finally {
    await file.close();
  }
}

/** One picture of a scene as JPEG. */
export async function frameOf(scene: Scene, dx = 0, dy = 0): Promise<Buffer> {
  const zoom = scene.zoom ?? 1;
  const width = Math.round(CROP.width / zoom);
  const height = Math.round(CROP.height / zoom);
  const crop = {
    left: Math.round((1200 - width) / 2) + (zoom > 1 ? dx : 0),
    top: Math.round((900 - height) / 2) + dy,
    width,
    height,
  };
  let image = sharp(scene.source ?? CARD)
    .extract(crop)
    .resize(FILM_SIZE.width, FILM_SIZE.height, { fit: 'fill' });
  if (scene.lamp) image = image.composite([{ input: Buffer.from(reflection(scene.lamp)), blend: 'over' }]);
  if (scene.shade) image = image.composite([{ input: Buffer.from(shade(scene.shade)), blend: 'over' }]);
  if (scene.blur) image = sharp(await image.toBuffer()).blur(scene.blur);
  return image.jpeg({ quality: 88 }).toBuffer();
}

async function tremble(scene: Scene): Promise<Buffer[]> {
  return Promise.all(
    Array.from({ length: TREMOR_FRAMES }, (_, i) => {
      const phase = (2 * Math.PI * i) / TREMOR_FRAMES;
      return frameOf(scene, Math.round(TREMOR * Math.cos(phase)), Math.round(TREMOR * Math.sin(phase)));
    }),
  );
}

/** Light that comes from the upper left. */
function shade(opacity: number): string {
  const { width, height } = FILM_SIZE;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <linearGradient id="shade" x1="0" y1="0" x2="1" y2="1">
      <stop offset="0.15" stop-opacity="0"/>
      <stop offset="1" stop-opacity="${opacity}"/>
    </linearGradient>
    <rect width="${width}" height="${height}" fill="url(#shade)"/>
  </svg>`;
}

/** A lamp seen in a glossy surface: clipped in the middle, soft at its edge. */
function reflection({ x, y, radius }: NonNullable<Scene['lamp']>): string {
  const { width, height } = FILM_SIZE;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <radialGradient id="lamp">
      <stop offset="0" stop-color="#fff"/>
      <stop offset="0.55" stop-color="#fff"/>
      <stop offset="1" stop-color="#fff" stop-opacity="0"/>
    </radialGradient>
    <ellipse cx="${x * width}" cy="${y * height}" rx="${radius * height * 1.3}" ry="${radius * height}" fill="url(#lamp)"/>
  </svg>`;
}
