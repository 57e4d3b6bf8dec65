import type { Host } from '../host.ts';
import type { Picture } from '../picture.ts';

/** A photo to show, and how it is judged. */
export interface ResultInput {
  picture: Picture;
  url: string;
  needsPreview: boolean;
  preset: Host['checks']['preset'];
}

/** What a shown photo asks of its screen. */
export interface ResultEvents {
  host: Host;
  onCancel(): void;
  /** The photo was saved or shared: it lies somewhere else, too. */
  onKept(): void;
}
