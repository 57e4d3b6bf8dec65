import { defineConfig } from 'vitest/config';

export default defineConfig({
  worker: { format: 'es' },
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
