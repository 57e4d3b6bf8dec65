import { checkPhoto } from '../../src/core/check.ts';
import type { Engine } from '../../src/core/engine.ts';
import { assertPhoto, flattenOverWhite, type Photo, PhotoError } from '../../src/core/photo.ts';
import { type RuleResult, unreadablePhoto } from '../../src/core/report.ts';
import type { CheckRequest, PhotoSource } from '../../src/node/protocol.ts';
import { readPhoto } from '../../src/node/readPhoto.ts';
import type { Checked } from '../../src/pool/lane.ts';

/**
 * Reads, decodes and checks one photo. A photo that cannot be read has a report too.
 *
 * @param engine may still be loading: the photo is decoded meanwhile
 */
export async function checkRequest(
  request: CheckRequest,
  engine: Promise<Engine>,
  onRuleDone?: (result: RuleResult) => void,
): Promise<Checked> {
  const start = performance.now();
  let photo: Photo;
  try {
    photo = await photoOf(request.source);
  } catch (error) {
    if (!(error instanceof PhotoError)) throw error;
    const { code, message } = error;
    return { report: unreadablePhoto(request.file, { code, message }), isDamaged: false };
  }
  const decode = performance.now() - start;
  let isDamaged = false;
  const onBreakdown = () => {
    isDamaged = true;
  };
  const options = { ...request.settings, onBreakdown, ...(onRuleDone && { onRuleDone }) };
  const report = await checkPhoto(photo, await engine, options, request.file);
  const timings = { ...report.timings, decode, total: decode + report.timings.total };
  return { report: { ...report, timings }, isDamaged };
}

async function photoOf(source: PhotoSource): Promise<Photo> {
  if (typeof source !== 'string' && !(source instanceof Uint8Array)) {
    assertPhoto(source);
    flattenOverWhite(source.data);
    return source;
  }
  // Loaded here and not at the start: OpenCV compiles meanwhile.
  const { decodePhoto } = await import('../../src/node/decode.ts').catch(decoderMissing);
  return decodePhoto(typeof source === 'string' ? await readPhoto(source) : source);
}

/** Its native part is there for each platform apart, and installers leave it out by mistake. */
function decoderMissing(cause: unknown): never {
  const received = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
  throw new PhotoError(
    'decoderMissing',
    `Expected the decoder, sharp, for the photo but received: ${received}`,
    {
      cause,
    },
  );
}
