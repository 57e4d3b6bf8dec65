import { type LocatedDocument, scaleFinding, sizeDocument } from './document/document.ts';
import type { Engine } from './engine.ts';
import type { Photo } from './photo.ts';
import { boxReduce, grayOf, type Plane, type Rgba } from './pixels/image.ts';
import type { Point } from './report.ts';
import { type Rectified, rectify } from './views/rectify.ts';

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
 * The facts that rules share, computed on first use and once per photo.
 * All of them are plain data: nothing here needs to be deleted.
 */
export class Analysis {
  #preview: { image: Rgba; factor: number } | undefined;
  #document: LocatedDocument | null | undefined;
  #rectified = new Map<string, Rectified>();
  #subject: Subject | undefined;
  #frame: Subject | undefined;
  #facts = new Map<(analysis: Analysis) => unknown, unknown>();

  /** @param document where it is known already; null when it is known that there is none */
  constructor(
    readonly photo: Photo,
    readonly engine: Engine,
    document?: LocatedDocument | null,
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
      this.#document = finding && sizeDocument(scaleFinding(finding, factor), this.photo);
    }
    return this.#document;
  }

  /** The rectified document at a resolution, with a margin around it; only for photos with a document. */
  rectified(pxPerMm: number, marginMm = 0): Rectified {
    if (!this.document) throw new Error('Expected a document to rectify but received a photo without one');
    const key = `${pxPerMm} ${marginMm}`;
    let rectified = this.#rectified.get(key);
    if (!rectified) {
      rectified = rectify(this.photo, this.document, pxPerMm, marginMm);
      this.#rectified.set(key, rectified);
    }
    return rectified;
  }

  /** The rectified document, or the whole frame without one. */
  get subject(): Subject {
    this.#subject ??= this.document ? this.#documentSubject(this.document) : this.frame;
    return this.#subject;
  }

  /** The whole frame at an assumed scale. */
  get frame(): Subject {
    this.#frame ??= this.#frameSubject();
    return this.#frame;
  }

  /** A fact that several rules need, computed once: `analysis.fact(textLines)`. */
  fact<T>(compute: (analysis: Analysis) => T): T {
    if (!this.#facts.has(compute)) this.#facts.set(compute, compute(this));
    return this.#facts.get(compute) as T;
  }

  #documentSubject(document: LocatedDocument): Subject {
    const { image, inside, pxPerMm, toPhoto } = this.rectified(SUBJECT_PX_PER_MM);
    const photoPxPerMm = document.pxPerMm;
    return { image, gray: grayOf(image), inside, pxPerMm, scale: 'document', photoPxPerMm, toPhoto };
  }

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
