import { defineConfig } from 'vitest/config';
import { opencv } from './scripts/opencv-plugin.ts';

export default defineConfig({
  // Relative, so that the page works in any folder of a static host.
  base: './',
  plugins: [opencv()],
  build: { outDir: 'dist/web', target: 'es2022' },
  worker: { format: 'es', plugins: () => [opencv()] },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/{unit,structure}/**/*.test.ts'],
          // opencv-ts is a thenable that resolves with itself: the interop proxy would await it for ever.
          deps: { interopDefault: false },
        },
      },
    ],
  },
});
