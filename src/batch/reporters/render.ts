import { createColors } from 'picocolors';
import type { Report } from '../../core/report.ts';
import { REPORTERS } from './index.ts';
import { REPORTER_NAMES, type ReporterName } from './names.ts';
import type { Style } from './reporter.ts';

/** How a report is laid out; plain text by default. */
export interface RenderOptions {
  /** Whether text has the colours of a terminal. */
  colors?: boolean;
  /** Columns for the names of the files. */
  nameWidth?: number;
  /** Small pictures for the HTML report by the name of the photo, as `data:` URLs. */
  thumbnails?: ReadonlyMap<string, string>;
}

/** The reporters by name; each turns a whole report into text, and does nothing else. */
export const reporters = Object.fromEntries(
  REPORTER_NAMES.map((name) => [
    name,
    (report: Report, options?: RenderOptions) => render(name, report, options),
  ]),
) as Record<ReporterName, (report: Report, options?: RenderOptions) => string>;

/** All that a reporter says of a report. */
function render(
  name: ReporterName,
  report: Report,
  { colors = false, nameWidth = 0, thumbnails }: RenderOptions = {},
): string {
  const reporter = REPORTERS[name];
  const style: Style = { colors: createColors(colors), nameWidth, ...(thumbnails && { thumbnails }) };
  const { schemaVersion, tool, preset, budgets } = report;
  const header = { schemaVersion, tool, preset, ...(budgets && { budgets }) };
  const photos = report.photos.map((photo) => reporter.photo?.(photo, style, header) ?? '');
  return photos.join('') + reporter.end(report, style);
}
