import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/browsers/**/*.test.ts'],
    root: '.',
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
