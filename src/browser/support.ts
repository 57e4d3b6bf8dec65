/** What the checks need of a browser, beyond what every browser of the last ten years has. */

/** A module with one instruction of SIMD; where it is not valid there is none. */
const SIMD_MODULE = Uint8Array.from([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98,
  11,
]);

/** Says in a sentence what this browser lacks, or null where nothing is missing. */
export function missingFeature(scope: Partial<typeof globalThis> = globalThis): string | null {
  const feature = FEATURES.find(([, isThere]) => !isThere(scope))?.[0];
  return feature ? `Expected a browser with ${feature} but received one without` : null;
}

const FEATURES: readonly [name: string, isThere: (scope: Partial<typeof globalThis>) => boolean][] = [
  ['WebAssembly', ({ WebAssembly }) => typeof WebAssembly === 'object'],
  ['SIMD in WebAssembly', ({ WebAssembly }) => WebAssembly!.validate(SIMD_MODULE)],
  ['workers', ({ Worker }) => typeof Worker === 'function'],
  ['OffscreenCanvas', ({ OffscreenCanvas }) => typeof OffscreenCanvas === 'function'],
];
