/** What the worker does: loads the engine once, decodes and checks photos, answers with data only. */
import { type ProxyMarked, type Remote, releaseProxy, transfer } from 'comlink';
import type { Answer, CheckEvent, CheckRequest, LookRequest } from '../../src/browser/protocol.ts';
import { checkPhoto } from '../../src/core/check.ts';
import { type Engine, loadEngine } from '../../src/core/engine.ts';
import type { Look } from '../../src/core/live/look.ts';
import { LiveSession } from '../../src/core/live/session.ts';
import { type Photo, PhotoError, type PhotoErrorCode } from '../../src/core/photo.ts';
import {
  type PhotoFault,
  type PhotoReport,
  type RuleResult,
  unreadablePhoto,
} from '../../src/core/report.ts';
import { readAsset, tensorflowWasm } from './assets.ts';
import { decode } from './decode.ts';
import { readFrame } from './frame.ts';

type Listener = ((event: CheckEvent) => void) & ProxyMarked;

type Send = (event: CheckEvent, ...transferred: Transferable[]) => void;

let engine: Promise<Engine> | null = null;

let live: { session: LiveSession; number: number } | null = null;

/** Loads the engine. After a fault the worker is of no use. */
export async function warmUp(): Promise<Answer<null>> {
  try {
    await startEngine();
    return { value: null };
  } catch (error) {
    return { fault: describe(error, 'crashed') };
  }
}

/** Decodes and checks one photo. */
export async function check(request: CheckRequest, onEvent: Remote<Listener>): Promise<Answer<PhotoReport>> {
  const sent: Promise<unknown>[] = [];
  const send: Send = (event, ...transferred) => {
    sent.push(onEvent(transfer(event, transferred)));
  };
  const warm = warmUp();
  try {
    const start = performance.now();
    const photo = await decode(request.source, request.previewSide, (decoded) =>
      send({ type: 'decoded', photo: decoded }, ...(decoded.preview ? [decoded.preview] : [])),
    );
    const decodeTime = performance.now() - start;
    const answer = await warm;
    if ('fault' in answer) return answer;
    send({ type: 'checking' });
    return { value: await checkDecoded(photo, decodeTime, request, send) };
  } catch (error) {
    return { value: unreadablePhoto(request.file, describe(error, 'undecodable')) };
  } finally {
    // The answer takes another channel: without this it could overtake the last event.
    await Promise.all(sent);
    onEvent[releaseProxy]();
  }
}

/** Looks at one frame of a camera. */
export async function look({ frame, time, session, bench, settings }: LookRequest): Promise<Answer<Look>> {
  try {
    const engine = await startEngine();
    const start = performance.now();
    const photo = await readFrame(frame);
    const read = performance.now() - start;
    if (live?.number !== session) live = { session: new LiveSession(engine, settings), number: session };
    return { value: live.session.look(photo, time, read, bench) };
  } catch (error) {
    return { fault: describe(error, 'crashed') };
  }
}

async function checkDecoded(
  photo: Photo,
  decodeTime: number,
  { file, settings }: CheckRequest,
  send: Send,
): Promise<PhotoReport> {
  const onRuleDone = (result: RuleResult) => send({ type: 'rule', result });
  const report = checkPhoto(photo, await startEngine(), { ...settings, onRuleDone }, file);
  report.timings.decode = decodeTime;
  report.timings.total += decodeTime;
  return report;
}

function startEngine(): Promise<Engine> {
  engine ??= loadEngine(readAsset, tensorflowWasm);
  return engine;
}

function describe(error: unknown, otherwise: PhotoErrorCode): PhotoFault {
  if (error instanceof PhotoError) return { code: error.code, message: error.message };
  return { code: otherwise, message: error instanceof Error ? error.message : String(error) };
}
