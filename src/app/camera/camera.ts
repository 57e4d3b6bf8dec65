/** The camera: which one, what it can do, and the photo that it takes. */
import { isWhole, partOfStill, type VisiblePart } from './visiblePart.ts';

/** A camera to choose from. */
export interface CameraChoice {
  id: string;
  label: string;
  rear: boolean;
}

/** Numbers that a camera can be set to. */
export interface Range {
  min: number;
  max: number;
  step: number;
}

/** What cameras can do beyond what TypeScript's own types know. */
export interface CameraAbilities {
  torch?: boolean;
  zoom?: Range;
  focusMode?: readonly string[];
  focusDistance?: Range;
}

/** What a camera is set to. */
export interface CameraState {
  torch?: boolean;
  zoom?: number;
  focusMode?: string;
  focusDistance?: number;
  pointsOfInterest?: { x: number; y: number }[];
}

/** An open camera. */
export interface Camera {
  stream: MediaStream;
  track: MediaStreamTrack;
}

/** Why there is no picture; the name of a `DOMException` or of what is missing. */
export class CameraError extends Error {
  override name = 'CameraError';

  constructor(
    readonly code: 'insecure' | 'unsupported' | 'denied' | 'none' | 'busy' | 'ended' | 'other',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

const STORED_CAMERA = 'clearshot.camera';

/** Where the browser can take a still of its own, the stream only has to be good enough to look at. */
const STREAM = { width: 1280, height: 720 } as const;
const STREAM_IS_PHOTO = { width: 3840, height: 2160 } as const;

/** Some cameras never answer when asked for a photo, milliseconds. */
const PHOTO_TIME = 4000;

/** Quality of a photo made from a frame. */
const JPEG_QUALITY = 0.95;

/** What rear cameras are called where the browser does not say on which side they are. */
const REAR_NAMES = /\b(back|rear|environment|world)\b|rück|arrière|trasera|posterior|后|後|背面|후면/i;

/** Opens a camera: the one asked for, else the one used last, else one at the rear. */
export async function openCamera(id: string | null = rememberedCamera()): Promise<Camera> {
  if (!isSecureContext) throw new CameraError('insecure', 'Expected a page served over HTTPS for a camera');
  if (!navigator.mediaDevices?.getUserMedia) {
    throw new CameraError(
      'unsupported',
      'Expected a browser that opens cameras but received one that does not',
    );
  }
  const size = 'ImageCapture' in globalThis ? STREAM : STREAM_IS_PHOTO;
  const ideal = { width: { ideal: size.width }, height: { ideal: size.height } };
  const choice = id ? { deviceId: { exact: id } } : { facingMode: { ideal: 'environment' } };
  try {
    const stream = await navigator.mediaDevices.getUserMedia({
      video: { ...ideal, ...choice },
      audio: false,
    });
    const [track] = stream.getVideoTracks();
    return { stream, track: track! };
  } catch (error) {
    // The remembered camera may have been unplugged; any other is better than none.
    const isGone = error instanceof DOMException && /^(OverconstrainedError|NotFoundError)$/.test(error.name);
    if (id && isGone) return openCamera(null);
    throw toCameraError(error);
  }
}

/** Gives the camera back. */
export function closeCamera({ stream }: Camera): void {
  for (const track of stream.getTracks()) track.stop();
}

/** The cameras there are, those at the rear first. Their labels are known once one has been opened. */
export async function listCameras(): Promise<CameraChoice[]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  const cameras = devices
    .filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId)
    .map((device) => ({ id: device.deviceId, label: device.label, rear: isRear(device) }));
  return cameras.sort((a, b) => Number(b.rear) - Number(a.rear));
}

function isRear(device: MediaDeviceInfo): boolean {
  const { facingMode = [] } = (device as Partial<InputDeviceInfo>).getCapabilities?.() ?? {};
  return facingMode.length > 0 ? facingMode.includes('environment') : REAR_NAMES.test(device.label);
}

/** The camera to begin with next time. Browsers that keep nothing for a page just begin anew. */
export function rememberCamera(id: string): void {
  try {
    localStorage.setItem(STORED_CAMERA, id);
  } catch {}
}

function rememberedCamera(): string | null {
  try {
    return localStorage.getItem(STORED_CAMERA);
  } catch {
    return null;
  }
}

/** What an open camera can be set to. */
export function abilitiesOf(track: MediaStreamTrack): CameraAbilities {
  return (track.getCapabilities?.() ?? {}) as CameraAbilities;
}

/** What an open camera is set to. */
export function stateOf(track: MediaStreamTrack): CameraState {
  return track.getSettings() as CameraState;
}

/** Sets a camera; false where it does not do as it is told. */
export async function setCamera(track: MediaStreamTrack, state: CameraState): Promise<boolean> {
  try {
    await track.applyConstraints({ advanced: [state as MediaTrackConstraintSet] });
    return true;
  } catch {
    return false;
  }
}

/**
 * Takes the photo at the camera's full resolution where it can, else keeps the frame that is shown. It shows what the
 * screen showed: a part of the frame where that was cut to fill the screen.
 */
export async function takePhoto(
  track: MediaStreamTrack,
  video: HTMLVideoElement,
  part: VisiblePart,
): Promise<Blob> {
  const frame = { width: video.videoWidth, height: video.videoHeight };
  const still = await takeStill(track);
  if (!still) return drawPart(video, part);
  if (isWhole(part, frame)) return still;
  const bitmap = await createImageBitmap(still);
  try {
    const cut = partOfStill(part, frame, bitmap);
    return cut ? await drawPart(bitmap, cut) : still;
  } finally {
    bitmap.close();
  }
}

interface StillCapture {
  takePhoto(settings?: Record<string, unknown>): Promise<Blob>;
  getPhotoCapabilities(): Promise<{ imageWidth?: Range; imageHeight?: Range; fillLightMode?: string[] }>;
}

/** A still through `ImageCapture`; null where the browser has none, or the camera fails at it. */
async function takeStill(track: MediaStreamTrack): Promise<Blob | null> {
  const ImageCapture = (globalThis as { ImageCapture?: new (track: MediaStreamTrack) => StillCapture })
    .ImageCapture;
  if (!ImageCapture) return null;
  const late = new Promise<null>((resolve) => setTimeout(resolve, PHOTO_TIME, null));
  try {
    const capture = new ImageCapture(track);
    return await Promise.race([stillOf(capture), late]);
  } catch {
    return null;
  }
}

async function stillOf(capture: StillCapture): Promise<Blob> {
  const { imageWidth, imageHeight, fillLightMode = [] } = await capture.getPhotoCapabilities();
  return capture.takePhoto({
    ...(imageWidth?.max && { imageWidth: imageWidth.max }),
    ...(imageHeight?.max && { imageHeight: imageHeight.max }),
    // A flash would make the very glare that the person has just got rid of.
    ...(fillLightMode.includes('off') && { fillLightMode: 'off' }),
  });
}

async function drawPart(source: CanvasImageSource, part: Omit<VisiblePart, 'shown'>): Promise<Blob> {
  const { left, top, width, height } = part;
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(source, left, top, width, height, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((resolve) =>
    canvas.toBlob(resolve, 'image/jpeg', JPEG_QUALITY),
  );
  if (!blob) throw new CameraError('other', 'Expected a JPEG of the frame but received none');
  return blob;
}

/** Whether the camera can be told where to focus. */
export function canFocusAt(track: MediaStreamTrack): boolean {
  const supported = navigator.mediaDevices.getSupportedConstraints() as { pointsOfInterest?: boolean };
  const { focusMode = [] } = abilitiesOf(track);
  return supported.pointsOfInterest === true && focusMode.includes('single-shot');
}

/** Focuses on a place, given as shares of the frame. */
export function focusAt(track: MediaStreamTrack, x: number, y: number): Promise<boolean> {
  return setCamera(track, { pointsOfInterest: [{ x, y }], focusMode: 'single-shot' });
}

function toCameraError(error: unknown): CameraError {
  const name = error instanceof DOMException ? error.name : '';
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const options = { cause: error };
  if (name === 'NotAllowedError' || name === 'SecurityError')
    return new CameraError('denied', message, options);
  if (name === 'NotFoundError') return new CameraError('none', message, options);
  if (name === 'NotReadableError' || name === 'AbortError') return new CameraError('busy', message, options);
  return new CameraError('other', message, options);
}
