/** Nothing waits for ever: every file that the checker fetches is kept from it, each in each way. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHarness } from '../support/harness.ts';

let harness: Awaited<ReturnType<typeof openHarness>>;

beforeAll(async () => {
  harness = await openHarness();
});
afterAll(() => harness.close());

/** Milliseconds without progress; the files come from this machine. */
const START_TIMEOUT = 5000;

/** What the page is told when it warms up while a file is kept from it. */
async function warmUpWithout(pattern: RegExp, way: Way): Promise<string> {
  const { page } = harness;
  await page.context().route(pattern, async (route) => {
    if (way === 'blocked') await route.abort('blockedbyclient');
    if (way === 'missing') await route.fulfill({ status: 404, body: 'not found' });
    if (way === 'another file') {
      await route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Sign in</h1>' });
    }
    // Else no answer ever comes.
  });
  try {
    return await page.evaluate(async (startTimeout) => {
      const checker = window.harness.createChecker({ startTimeout });
      try {
        await checker.warmUp();
        return 'loaded';
      } catch (error) {
        return String(error);
      } finally {
        checker.close();
      }
    }, START_TIMEOUT);
  } finally {
    await page.context().unroute(pattern);
  }
}

type Way = 'blocked' | 'missing' | 'another file' | 'stalling';

const WAYS: readonly Way[] = ['blocked', 'missing', 'another file', 'stalling'];

const ASSETS: Record<string, RegExp> = {
  'the worker': /\/main-[\w-]+\.js$|\/worker[\w-]*\.js$/,
  'the WebAssembly of TensorFlow': /tfjs-backend-wasm[\w-]*\.wasm$/,
  'the WebAssembly of OpenCV': /opencv[\w-]*\.wasm$/,
  'the weights': /weights[\w-]*\.bin$/,
};

describe.each(Object.entries(ASSETS))('%s', (_, pattern) => {
  it.each(WAYS)('%s: says so', async (way) => {
    const told = await warmUpWithout(pattern, way);
    expect(told).toMatch(/^EngineError: Expected .+ but received/);
  });
});

it('works again when the files come', async () => {
  expect(await warmUpWithout(/nothing-is-kept/, 'blocked')).toBe('loaded');
});
