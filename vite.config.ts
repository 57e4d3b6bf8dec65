import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { compressed } from './scripts/plugins/compressed.ts';
import { glue } from './scripts/plugins/glue.ts';
import { headers } from './scripts/plugins/headers.ts';
import { notices } from './scripts/plugins/notices.ts';
import { offline } from './scripts/plugins/offline.ts';
import { opencv } from './scripts/plugins/opencv.ts';
import { CHROMIUM_FLAGS, requireChromium } from './tests/support/browser.ts';

// opencv-ts is a thenable that resolves with itself: the interop proxy would await it for ever.
const deps = { interopDefault: false };

// The service worker is written by a program, not by the bundler.
const others = notices(['workbox-core', 'workbox-precaching', 'workbox-routing', 'workbox-strategies']);

export default defineConfig({
  // Relative, so that the page works in any folder of a static host.
  base: './',
  plugins: [opencv(), headers(), others.write(), offline(), compressed()],
  build: { outDir: 'dist/web', target: 'es2022' },
  preview: { port: Number(process.env.PORT ?? 4173) },
  worker: { format: 'es', plugins: () => [opencv(), glue(), others.collect()] },
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // One project after the other: a browser beside them would starve the clocks of the tests on two cores.
          sequence: { groupOrder: 0 },
          maxWorkers: '100%',
          // Files share what a process has loaded: the engine is started once in each.
          isolate: false,
          // Nothing hangs for longer, and a busy machine may be slow.
          testTimeout: 30_000,
          include: ['tests/{unit,structure,conformance,metamorphic}/**/*.test.ts'],
          deps,
        },
      },
      {
        extends: true,
        // Found late, they would make the page reload in the middle of a test.
        optimizeDeps: {
          include: [
            'comlink',
            'image-size',
            'libheif-js/libheif-wasm/libheif.js',
            '@tensorflow/tfjs-core',
            '@tensorflow/tfjs-backend-wasm',
          ],
        },
        test: {
          name: 'browser',
          sequence: { groupOrder: 1 },
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                // Looked up, and installed where there is none, only when these tests run.
                get executablePath() {
                  return requireChromium();
                },
                args: CHROMIUM_FLAGS,
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          sequence: { groupOrder: 2 },
          include: ['tests/{e2e,fuzz}/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          deps,
        },
      },
    ],
  },
});
