import { fill } from '../core/messages/format.ts';
import { languageTag, strings } from '../ui/strings.ts';
import type { Loaded } from './checks.ts';

const MEGABYTE = 1e6;

/** "1.2 of 3.9 MB" */
export function loadedText({ loaded, total }: Loaded): string {
  const format = new Intl.NumberFormat(languageTag(), { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return fill(strings.working.loaded, {
    loaded: format.format(loaded / MEGABYTE),
    total: format.format(total / MEGABYTE),
  });
}
