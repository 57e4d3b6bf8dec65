import { createClassicalFinder } from '../analysis/classicalFinder.ts';
import type { DocumentFinder } from '../analysis/document.ts';
import { type Cv, loadOpenCv } from './opencv.ts';

/** What the analysis computes with: loaded once, shared by all photos. */
export interface Engine {
  cv: Cv;
  finder: DocumentFinder;
}

/** Loads everything a check needs. */
export async function loadEngine(): Promise<Engine> {
  const { cv } = await loadOpenCv();
  return { cv, finder: createClassicalFinder(cv) };
}
