import { existsSync } from 'node:fs';

/** Where the models lie: seen from the built files, which share them with the browser, and from the sources. */
const MODELS = ['./browser/clearshot/models/', '../../models/'].map((path) => new URL(path, import.meta.url));

/** The folder of the models; throws where there is none. */
export function modelsFolder(): URL {
  const found = MODELS.find((folder) => existsSync(folder));
  if (found) return found;
  throw new Error(`Expected the folder of the models beside the program but received none at ${MODELS[0]}`);
}
