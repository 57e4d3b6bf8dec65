/** The options that say how photos are judged. A file of its own: declarations of the package must not need the schema library. */
import { RULES } from '../core/rules/index.ts';
import { rulesSchema, settingsShape } from '../settings/checkSettings.ts';

/** How photos are judged, with the names of all rules and limits. */
export const settings = settingsShape(rulesSchema(RULES));
