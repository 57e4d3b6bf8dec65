import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { LoadProgress } from '../../../../src/pool/lane.ts';
import { trackFetches } from '../../../../workers/browser/trackedFetch.ts';

const ADDRESS = 'https://cdn.example.com/clearshot/models/locator/weights.bin?v=1';

let own: typeof fetch;
let heard: LoadProgress[];
let stop: () => void;

beforeEach(() => {
  own = globalThis.fetch;
  heard = [];
});
afterEach(() => {
  stop();
  globalThis.fetch = own;
});

function answerWith(answer: () => Response | Promise<Response>): void {
  globalThis.fetch = async () => answer();
  stop = trackFetches((progress) => heard.push(progress));
}

it('tells of a file by the end of its address, until it is all there', async () => {
  answerWith(() => new Response(new Uint8Array(70_000), { headers: { 'content-length': '70000' } }));
  const response = await fetch(ADDRESS);
  expect((await response.arrayBuffer()).byteLength).toBe(70_000);
  await vi.waitFor(() =>
    expect(heard.at(-1)).toEqual({ file: 'locator/weights.bin', loaded: 70_000, total: 70_000 }),
  );
  expect(heard[0]).toEqual({ file: 'locator/weights.bin', loaded: 0, total: null });
});

it.each<[string, () => Response | Promise<Response>, string]>([
  ['is blocked', () => Promise.reject(new TypeError('Failed to fetch')), 'Failed to fetch'],
  ['is not there', () => new Response('no', { status: 404 }), 'status 404'],
  [
    'is a page instead',
    () => new Response('<h1>Sign in</h1>', { headers: { 'content-type': 'text/html; charset=utf-8' } }),
    'a page of HTML',
  ],
])('names the address of a file that %s', async (_, answer, received) => {
  answerWith(answer);
  await expect(fetch(ADDRESS)).rejects.toThrow(
    `Expected locator/weights.bin from ${ADDRESS} but received: ${received}`,
  );
});

it('puts the own fetch back', () => {
  answerWith(() => new Response());
  const tracked = globalThis.fetch;
  stop();
  expect(globalThis.fetch).not.toBe(tracked);
});
