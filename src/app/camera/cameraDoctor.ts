import type { Look } from '../../browser/client.ts';
import type { CameraAbilities } from './camera.ts';

/** What can be wrong with a camera that gives a picture. */
export type Complaint = 'infrared' | 'virtual' | 'lowResolution' | 'noAutofocus' | 'dirtyLens' | 'slow';

/** What is known of an open camera. */
export interface CameraFacts {
  label: string;
  width: number;
  height: number;
  abilities: CameraAbilities;
}

const INFRARED_NAMES = /\b(ir|infrared|infra-red|hello|depth)\b/i;

const VIRTUAL_NAMES =
  /\b(virtual|obs|manycam|snap camera|xsplit|ndi|mmhmm|droidcam|iriun|epoccam|camo|splitcam|youcam|e2esoft|vcam)\b/i;

/** The short side of 1280 x 720, below which field names on a card are too few pixels high. */
const MIN_SHORT_SIDE = 720;

/** What lasts so long, milliseconds, is the camera's doing and not the scene's. */
const LASTING_TIME = 3000;
const HAZE_TIME = 5000;

/** Colour channels further apart than this, grey levels, are colour and not noise; a darker picture shows none. */
const MIN_CHROMA = 1.5;
const MIN_LUMA = 25;

/** Steepest step of an edge as a share of it: generated cards in focus reach 0.7 and more, those blurred by 0.3 mm 0.3. */
const MIN_CRISPNESS = 0.3;

/** Haze: a document, yet nothing black anywhere, and this share of the tiles with less contrast than print on paper. */
const HAZE_BLACK = 45;
const HAZE_CONTRAST = 70;
const HAZE_TILES = 0.95;

/** Fewer looks a second leave the outline behind the document. */
const MIN_LOOKS = 10;

/** Tells what is wrong with the camera itself, from what it says of itself and from what lasts in its picture. */
export class CameraDoctor {
  readonly #since = new Map<string, number>();

  /** @param looks how many frames are looked at in a second; null when not known yet */
  examine(facts: CameraFacts, look: Look, looks: number | null): Complaint[] {
    const { health, time } = look;
    const isGrey = health.chroma < MIN_CHROMA && health.luma > MIN_LUMA;
    const isSoft = health.crispness !== null && health.crispness < MIN_CRISPNESS;
    const complaints: [Complaint, boolean, number][] = [
      ['virtual', VIRTUAL_NAMES.test(facts.label), 0],
      ['infrared', INFRARED_NAMES.test(facts.label), 0],
      ['infrared', isGrey, LASTING_TIME],
      ['lowResolution', Math.min(facts.width, facts.height) < MIN_SHORT_SIDE, 0],
      ['dirtyLens', look.document !== null && isHazy(health), HAZE_TIME],
      ['noAutofocus', isSoft && !hasAutofocus(facts.abilities), LASTING_TIME],
      ['slow', looks !== null && looks < MIN_LOOKS, LASTING_TIME],
    ];
    const found = complaints.filter(([name, there, lasting], i) => {
      const key = `${name} ${i}`;
      if (!there) {
        this.#since.delete(key);
        return false;
      }
      if (!this.#since.has(key)) this.#since.set(key, time);
      return time - this.#since.get(key)! >= lasting;
    });
    return [...new Set(found.map(([name]) => name))];
  }
}

function hasAutofocus({ focusMode = [] }: CameraAbilities): boolean {
  return focusMode.includes('continuous') || focusMode.includes('single-shot');
}

/** Low contrast everywhere, and no black: light that a smeared lens spreads over the whole picture. */
function isHazy({ black, contrasts, luma }: Look['health']): boolean {
  const weak = contrasts.filter((contrast) => contrast < HAZE_CONTRAST).length;
  return luma > MIN_LUMA && black > HAZE_BLACK && weak >= HAZE_TILES * contrasts.length;
}
