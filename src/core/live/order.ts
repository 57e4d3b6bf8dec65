import type { Stage } from './look.ts';

/** Where the document is, and how the camera is held: first things first. */
const FRAMING: readonly string[] = ['corners', 'resolution', 'tilt'];

/** Then the picture: what the hand can mend, then the light, then what only another place or document can. */
const PICTURE: readonly string[] = ['blur', 'lighting', 'glare', 'obstruction', 'background', 'recapture'];

const LIVE_ORDER = [...FRAMING, ...PICTURE];

/** Sorts rules by the order in which a person with a camera in hand puts things right; unknown ones come last. */
export function inLiveOrder<T extends { id: string }>(rules: readonly T[]): T[] {
  const place = ({ id }: T) => {
    const index = LIVE_ORDER.indexOf(id);
    return index === -1 ? LIVE_ORDER.length : index;
  };
  return [...rules].sort((a, b) => place(a) - place(b));
}

/** What a rule asks of the person. */
export function stageOf(id: string): Stage {
  return FRAMING.includes(id) ? 'framing' : 'picture';
}
