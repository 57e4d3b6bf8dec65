import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/consumers/**/*.test.ts'],
    root: '.',
    testTimeout: 600_000,
    hookTimeout: 600_000,
    fileParallelism: false,
  },
});
