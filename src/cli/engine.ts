import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { type Engine, loadEngine } from '../engine.ts';

/** The package's `models/`, seen from the built files and from the sources. */
const MODELS = ['../models/', '../../models/'].map((path) => new URL(path, import.meta.url));

/** Loads the engine with the models that lie beside the program. */
export function loadNodeEngine(): Promise<Engine> {
  const models = MODELS.find((folder) => existsSync(folder));
  return loadEngine((path) => {
    if (!models)
      throw new Error(`Expected the folder models/ beside the program but received none at ${MODELS[0]}`);
    return readFile(new URL(path, models));
  });
}
