import { type LocatedDocument, scaleFinding, sizeDocument, TOO_STEEP } from './document/document.ts';
import type { Engine } from './engine.ts';
import type { Photo } from './photo.ts';
import { boxReduce, grayOf, type Plane, type Rgba } from './pixels/image.ts';
import type { ReadingRequest } from './reading/request.ts';
import type { Point } from './report.ts';
import { rectify } from './views/rectify.ts';

/** The long side of the preview is at least this many pixels, and less than twice as many. */
const PREVIEW_SIDE = 800;

/** Resolution of the subject: fine enough for 0.05 mm of blur to show (203 dpi). */
const SUBJECT_PX_PER_MM = 8;

/** The frame's long side in mm where no document was found: a card that fills a 4:3 frame. */
const ASSUMED_FRAME_MM = 105;

/** What most rules look at: the rectified document or, without one, the whole frame. */
export interface Subject {
  image: Rgba;
  gray: Plane;
  /** 1 where the pixel lies inside the photo's frame; all 1 for a whole frame. */
  inside: Uint8Array;
  pxPerMm: number;
  /** `document`: millimetres are those of the found document. `assumed`: see `ASSUMED_FRAME_MM`. */
  scale: 'document' | 'assumed';
  /** Photo pixels per millimetre: how much detail the photo really has. */
  photoPxPerMm: number;
  /** Maps a point of the subject's image to photo pixels. */
  toPhoto(point: Point): Point;
}

/**
 * Something that rules need to know of a photo, such as how sharp it is: computed once for all of them, as plain data.
 * Called by itself it computes anew; `analysis.fact` keeps it.
 */
export interface Fact<T = unknown> {
  (analysis: Analysis): T;
  /** The name that its time is given under in a report. */
  readonly factName: string;
}

/** Gives a fact its name. */
export function defineFact<T>(factName: string, compute: (analysis: Analysis) => T): Fact<T> {
  return Object.assign((analysis: Analysis) => compute(analysis), { factName });
}

/**
 * What rules share, computed on first use and once per photo.
 * All of it is plain data: nothing here needs to be deleted.
 */
export class Analysis {
  #preview: { image: Rgba; factor: number } | undefined;
  #document: LocatedDocument | null | undefined;
  #isTooSteep = false;
  #subject: Subject | undefined;
  #facts = new Map<Fact, unknown>();
  #times = new Map<string, number>();
  /** Time spent on facts within the one that is being computed, milliseconds. */
  #within = 0;

  /**
   * @param document where it is known already; null when it is known that there is none
   * @param request what the document is held against
   */
  constructor(
    readonly photo: Photo,
    readonly engine: Engine,
    document?: LocatedDocument | null,
    readonly request: ReadingRequest = {},
  ) {
    this.#document = document;
  }

  /** The whole photo, reduced by a whole factor. */
  get preview(): { image: Rgba; factor: number } {
    if (!this.#preview) {
      const factor = Math.max(1, Math.floor(Math.max(this.photo.width, this.photo.height) / PREVIEW_SIDE));
      this.#preview = { image: factor === 1 ? this.photo : boxReduce(this.photo, factor), factor };
    }
    return this.#preview;
  }

  /** The document, or null when none was found. */
  get document(): LocatedDocument | null {
    if (this.#document === undefined) {
      const { image, factor } = this.preview;
      const finding = this.engine.finder.find(image);
      this.#isTooSteep = finding === TOO_STEEP;
      this.#document =
        finding === TOO_STEEP || !finding ? null : sizeDocument(scaleFinding(finding, factor), this.photo);
    }
    return this.#document;
  }

  /** The same document with its top side elsewhere, as what it says tells; to be called before anything is measured on it. */
  turnDocument(document: LocatedDocument): void {
    this.#document = document;
  }

  /** Whether there is a document that lies too steep to find its outline. */
  get isTooSteep(): boolean {
    return this.document === null && this.#isTooSteep;
  }

  /** The rectified document, or the whole frame without one. */
  get subject(): Subject {
    const { document } = this;
    this.#subject ??= document
      ? this.#timed('subject', () => this.#documentSubject(document))
      : this.#timed('frame', () => this.#frameSubject());
    return this.#subject;
  }

  /** A fact, computed once: `analysis.fact(measureSharpness)`. */
  fact<T>(fact: Fact<T>): T {
    if (!this.#facts.has(fact))
      this.#facts.set(
        fact,
        this.#timed(fact.factName, () => fact(this)),
      );
    return this.#facts.get(fact) as T;
  }

  /** What each fact took so far, without the facts that it needed itself, milliseconds by name. */
  get factTimes(): Record<string, number> {
    return Object.fromEntries(this.#times);
  }

  #timed<T>(name: string, compute: () => T): T {
    const outer = this.#within;
    const start = performance.now();
    this.#within = 0;
    try {
      return compute();
    } finally {
      const elapsed = performance.now() - start;
      this.#times.set(name, (this.#times.get(name) ?? 0) + elapsed - this.#within);
      this.#within = outer + elapsed;
    }
  }

  #documentSubject(document: LocatedDocument): Subject {
    const { image, inside, pxPerMm, toPhoto } = rectify(this.photo, document, SUBJECT_PX_PER_MM, 0);
    const photoPxPerMm = document.pxPerMm;
    return { image, gray: grayOf(image), inside, pxPerMm, scale: 'document', photoPxPerMm, toPhoto };
  }

  /** The whole frame at an assumed scale. */
  #frameSubject(): Subject {
    const photoPxPerMm = Math.max(this.photo.width, this.photo.height) / ASSUMED_FRAME_MM;
    const factor = Math.max(1, Math.round(photoPxPerMm / SUBJECT_PX_PER_MM));
    const image = factor === 1 ? this.photo : boxReduce(this.photo, factor);
    return {
      image,
      gray: grayOf(image),
      inside: new Uint8Array(image.width * image.height).fill(1),
      pxPerMm: photoPxPerMm / factor,
      scale: 'assumed',
      photoPxPerMm,
      toPhoto: ([x, y]) => [x * factor, y * factor],
    };
  }
}
