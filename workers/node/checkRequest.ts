import { checkPhoto } from '../../src/core/check.ts';
import type { Engine } from '../../src/core/engine.ts';
import { assertPhoto, flattenOverWhite, type Photo, PhotoError } from '../../src/core/photo.ts';
import {
  type PhotoFault,
  type PhotoReport,
  type RuleResult,
  unreadablePhoto,
} from '../../src/core/report.ts';
import type { CheckRequest, PhotoSource } from '../../src/node/protocol.ts';
import { readPhoto } from '../../src/node/readPhoto.ts';

/**
 * Reads, decodes and checks one photo. A photo that cannot be read has a report too.
 *
 * @param engine may still be loading: the photo is decoded meanwhile
 */
export async function checkRequest(
  request: CheckRequest,
  engine: Promise<Engine>,
  onRuleDone?: (result: RuleResult) => void,
): Promise<PhotoReport> {
  const start = performance.now();
  let photo: Photo;
  try {
    photo = await photoOf(request.source);
  } catch (error) {
    return unreadablePhoto(request.file, faultOf(error));
  }
  const decode = performance.now() - start;
  const options = { ...request.settings, ...(onRuleDone && { onRuleDone }) };
  const report = checkPhoto(photo, await engine, options, request.file);
  const { locate, total } = report.timings;
  return { ...report, timings: { decode, locate, total: decode + total } };
}

async function photoOf(source: PhotoSource): Promise<Photo> {
  if (typeof source !== 'string' && !(source instanceof Uint8Array)) {
    assertPhoto(source);
    flattenOverWhite(source.data);
    return source;
  }
  // Loaded here and not at the start: OpenCV compiles meanwhile.
  const { decodePhoto } = await import('../../src/node/decode.ts');
  return decodePhoto(typeof source === 'string' ? await readPhoto(source) : source);
}

function faultOf(error: unknown): PhotoFault {
  if (error instanceof PhotoError) return { code: error.code, message: error.message };
  const detail = error instanceof Error ? error.message : String(error);
  return { code: 'undecodable', message: `Expected a photo that can be decoded but received: ${detail}` };
}
