/** Makes the page installable and independent of the network: icons, and a service worker that keeps every file. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import type { Plugin } from 'vite';
import { generateSW } from 'workbox-build';

const ICON = 'public/icon.svg';
/** The ground of the icon: what a launcher cuts into its own shape is filled with it. */
const GROUND = '#0b4f5c';

/** Files that the manifest and the page name. A maskable icon keeps its drawing within the middle 80 %. */
const ICONS = [
  { fileName: 'icons/192.png', size: 192, inset: 0 },
  { fileName: 'icons/512.png', size: 512, inset: 0 },
  { fileName: 'icons/maskable-512.png', size: 512, inset: 52 },
  { fileName: 'icons/apple-touch.png', size: 180, inset: 18 },
];

const MEGABYTE = 1024 * 1024;

/** The plugin: runs last, over all that was built. */
export function offline(): Plugin {
  let folder = '';
  return {
    name: 'clearshot-offline',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    // Browsers ask for a tab's icon once more with every entry of the history: one that stands in the page needs no request.
    transformIndexHtml: {
      order: 'post',
      handler: (html) => html.replace(/(?<=<link rel="icon" href=")[^"]+/, iconAddress()),
    },
    async generateBundle() {
      for (const { fileName, size, inset } of ICONS) {
        this.emitFile({ type: 'asset', fileName, source: await drawIcon(size, inset) });
      }
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      handler: () => writeServiceWorker(folder),
    },
  };
}

/** Every version of the page has a precache of its own; a new one waits until the person takes it. */
async function writeServiceWorker(folder: string): Promise<void> {
  const { warnings } = await generateSW({
    globDirectory: folder,
    globPatterns: ['**/*'],
    globIgnores: ['_headers', 'sw.js'],
    swDest: join(folder, 'sw.js'),
    mode: 'production',
    sourcemap: false,
    inlineWorkboxRuntime: true,
    // Names in assets/ change with their content: those files come from the browser's own cache.
    dontCacheBustURLsMatching: /assets\//,
    ignoreURLParametersMatching: [/./],
    maximumFileSizeToCacheInBytes: 64 * MEGABYTE,
    cleanupOutdatedCaches: true,
    clientsClaim: true,
    skipWaiting: false,
  });
  if (warnings.length > 0) throw new Error(`Expected a service worker but received: ${warnings.join('; ')}`);
}

/** The drawing as an address that holds it. */
function iconAddress(): string {
  return `data:image/svg+xml,${encodeURIComponent(readFileSync(ICON, 'utf8').replaceAll(/\s+/g, ' '))}`;
}

async function drawIcon(size: number, inset: number): Promise<Buffer> {
  const side = size - 2 * inset;
  const drawing = await sharp(ICON, { density: (72 * side) / 32 })
    .resize(side, side)
    .png()
    .toBuffer();
  if (inset === 0) return drawing;
  return sharp({ create: { width: size, height: size, channels: 4, background: GROUND } })
    .composite([{ input: drawing }])
    .png()
    .toBuffer();
}
