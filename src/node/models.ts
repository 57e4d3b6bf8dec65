import { existsSync } from 'node:fs';

/** The package's `models/`, seen from the built files and from the sources. */
const MODELS = ['../models/', '../../models/'].map((path) => new URL(path, import.meta.url));

/** The folder of the models beside the program; throws where there is none. */
export function modelsFolder(): URL {
  const found = MODELS.find((folder) => existsSync(folder));
  if (found) return found;
  throw new Error(`Expected the folder models/ beside the program but received none at ${MODELS[0]}`);
}
