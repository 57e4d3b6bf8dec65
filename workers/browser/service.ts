/** What the worker does: loads the engine once, decodes and checks photos, answers with data only. */
import { type ProxyMarked, type Remote, releaseProxy, transfer } from 'comlink';
import type {
  Answer,
  CheckEvent,
  CheckRequest,
  Fault,
  LookRequest,
  StraightenRequest,
} from '../../src/browser/protocol.ts';
import { checkPhoto } from '../../src/core/check.ts';
import { type Engine, loadEngine } from '../../src/core/engine.ts';
import { describeOpenCvError, loadOpenCv } from '../../src/core/engines/opencv.ts';
import type { Look } from '../../src/core/live/look.ts';
import { LiveSession } from '../../src/core/live/session.ts';
import { type Photo, PhotoError } from '../../src/core/photo.ts';
import { type RuleResult, unreadablePhoto } from '../../src/core/report.ts';
import { RULES } from '../../src/core/rules/index.ts';
import { straighten } from '../../src/core/views/straighten.ts';
import { type Checked, type LoadProgress, WORKER_SCRIPT } from '../../src/pool/lane.ts';
import { rulesSchema } from '../../src/settings/checkSettings.ts';
import { optional, read } from '../../src/settings/schema.ts';
import type { CheckSettings } from '../../src/settings/settings.ts';
import { UsageError } from '../../src/settings/usageError.ts';
import { readAsset, tensorflowWasm } from './assets.ts';
import { decode } from './decode.ts';
import { readFrame } from './frame.ts';
import { trackFetches } from './trackedFetch.ts';

const RULE_SETTINGS = optional(rulesSchema(RULES));

/** The page does not know the names of rules and limits. */
function assertRules(rules: CheckSettings['rules']): void {
  read(RULE_SETTINGS, rules, 'rules');
}

type Listener<T> = ((event: T) => void) & ProxyMarked;

type Send = (event: CheckEvent, ...transferred: Transferable[]) => void;

let engine: Promise<Engine> | null = null;

/** By their numbers; several checkers of a page may look at a camera each. */
const sessions = new Map<number, LiveSession>();

/** Each keeps what it saw last; the oldest goes when there is one more. */
const MOST_SESSIONS = 4;

/** Loads the engine, and OpenCV after all that the first rules need. After a fault the worker is of no use. */
export async function start(onProgress: Remote<Listener<LoadProgress>>): Promise<Answer<null>> {
  const sent: Promise<unknown>[] = [onProgress({ file: WORKER_SCRIPT, loaded: 0, total: 0 })];
  const stopTracking = trackFetches((progress) => sent.push(onProgress(progress)));
  try {
    await startEngine();
    await loadOpenCv();
    return { value: null };
  } catch (error) {
    return { fault: engineFault(error) };
  } finally {
    stopTracking();
    await Promise.all(sent);
    onProgress[releaseProxy]();
  }
}

/** Decodes and checks one photo. */
export async function check(
  request: CheckRequest,
  onEvent: Remote<Listener<CheckEvent>>,
): Promise<Answer<Checked>> {
  const sent: Promise<unknown>[] = [];
  const send: Send = (event, ...transferred) => {
    sent.push(onEvent(transfer(event, transferred)));
  };
  try {
    assertRules(request.settings.rules);
    const start = performance.now();
    const photo = await decode(request.source, request.previewSide, (decoded) =>
      send({ type: 'decoded', photo: decoded }, ...(decoded.preview ? [decoded.preview] : [])),
    );
    const decodeTime = performance.now() - start;
    await startEngine();
    send({ type: 'checking' });
    return { value: await checkDecoded(photo, decodeTime, request, send) };
  } catch (error) {
    if (!(error instanceof PhotoError)) return { fault: await internal(error) };
    const { code, message } = error;
    return { value: { report: unreadablePhoto(request.file, { code, message }), isDamaged: false } };
  } finally {
    // The answer takes another channel: without this it could overtake the last event.
    await Promise.all(sent);
    onEvent[releaseProxy]();
  }
}

/** Quality of a straightened copy. */
const JPEG_QUALITY = 0.92;

/** Decodes a photo, cuts its document out and straightens it; needs no engine. */
export async function straightenPhoto({ source, quad }: StraightenRequest): Promise<Answer<Blob>> {
  try {
    const photo = await decode(source, 0, () => {});
    const { data, width, height } = straighten(photo, quad);
    const canvas = new OffscreenCanvas(width, height);
    canvas.getContext('2d')?.putImageData(new ImageData(data as ImageDataArray, width, height), 0, 0);
    return { value: await canvas.convertToBlob({ type: 'image/jpeg', quality: JPEG_QUALITY }) };
  } catch (error) {
    return { fault: await internal(error) };
  }
}

/** Looks at one frame of a camera. */
export async function look({ frame, time, session, bench, settings }: LookRequest): Promise<Answer<Look>> {
  try {
    assertRules(settings.rules);
    const engine = await startEngine();
    if (bench) await loadOpenCv();
    const start = performance.now();
    const photo = await readFrame(frame);
    const read = performance.now() - start;
    return { value: sessionOf(session, engine, settings).look(photo, time, read, bench) };
  } catch (error) {
    return { fault: await internal(error) };
  }
}

function sessionOf(number: number, engine: Engine, settings: LookRequest['settings']): LiveSession {
  const session = sessions.get(number) ?? new LiveSession(engine, settings);
  sessions.set(number, session);
  if (sessions.size > MOST_SESSIONS) sessions.delete(sessions.keys().next().value!);
  return session;
}

async function checkDecoded(
  photo: Photo,
  decodeTime: number,
  { file, settings }: CheckRequest,
  send: Send,
): Promise<Checked> {
  let isDamaged = false;
  const listeners = {
    onRuleDone: (result: RuleResult) => send({ type: 'rule', result }),
    onBreakdown: () => {
      isDamaged = true;
    },
  };
  const report = await checkPhoto(photo, await startEngine(), { ...settings, ...listeners }, file);
  report.timings.decode = decodeTime;
  report.timings.total += decodeTime;
  return { report, isDamaged };
}

function startEngine(): Promise<Engine> {
  engine ??= loadEngine(readAsset, tensorflowWasm);
  return engine;
}

/** What is not the photo's fault: the caller's, the engine's, if it could not be loaded, else this program's. */
async function internal(error: unknown): Promise<Fault> {
  if (error instanceof UsageError) return { code: 'options', message: error.message };
  try {
    await startEngine();
    await loadOpenCv();
    return { code: 'internal', message: describeOpenCvError(error) };
  } catch (cause) {
    return engineFault(cause);
  }
}

/** An engine says in its own words why it does not start, a file that is missing in ours. */
function engineFault(error: unknown): Fault {
  const message = error instanceof Error ? error.message : String(error);
  const sentence = message.startsWith('Expected ')
    ? message
    : `Expected an engine that starts but received: ${message}`;
  return { code: 'engine', message: sentence };
}
