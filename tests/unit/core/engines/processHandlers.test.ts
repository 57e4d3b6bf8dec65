import { afterEach, expect, it } from 'vitest';
import { withoutProcessHandlers } from '../../../../src/core/engines/processHandlers.ts';

const mine = () => {};
const theirs = () => {};

afterEach(() => {
  process.removeListener('unhandledRejection', mine);
  process.removeListener('unhandledRejection', theirs);
});

it('takes away the handlers that a script installs, and no others', async () => {
  process.on('unhandledRejection', mine);
  const value = await withoutProcessHandlers(async () => {
    process.on('unhandledRejection', theirs);
    return 7;
  });
  expect(value).toBe(7);
  expect(process.listeners('unhandledRejection')).toContain(mine);
  expect(process.listeners('unhandledRejection')).not.toContain(theirs);
});
