import { createClassicalFinder } from './analysis/classicalFinder.ts';
import type { DocumentFinder } from './analysis/document.ts';
import { type Cv, loadOpenCv } from './engines/opencv.ts';

/** What the analysis computes with: loaded once, shared by all photos. */
export interface Engine {
  cv: Cv;
  finder: DocumentFinder;
}

/** Reads a file below `models/`, such as `locator/model.json`; Node and the browser each hand in their own way. */
export type ReadAsset = (path: string) => Promise<Uint8Array>;

/** Loads everything a check needs. */
export async function loadEngine(_readAsset: ReadAsset): Promise<Engine> {
  const { cv } = await loadOpenCv();
  return { cv, finder: createClassicalFinder(cv) };
}
