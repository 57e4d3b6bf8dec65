import type { Strings } from '../languages/texts.ts';

/** The photos that come with the page, in the order they are shown. */
export const SAMPLES = [
  'good',
  'glare',
  'cut-off',
  'blurred',
] as const satisfies (keyof Strings['intake']['samples'])[];

export type SampleId = (typeof SAMPLES)[number];

/** Fetches the samples at the start, so that trying one later needs no request. Those that do not come are left out. */
export async function loadSamples(): Promise<{ id: SampleId; file: File }[]> {
  const settled = await Promise.allSettled(SAMPLES.map(loadSample));
  return settled.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
}

async function loadSample(id: SampleId): Promise<{ id: SampleId; file: File }> {
  const name = `${id}.jpg`;
  const response = await fetch(`${import.meta.env.BASE_URL}samples/${name}`);
  if (!response.ok || !response.headers.get('content-type')?.startsWith('image/')) {
    throw new Error(`Expected an image for sample "${name}" but received status ${response.status}`);
  }
  return { id, file: new File([await response.blob()], name, { type: 'image/jpeg' }) };
}
