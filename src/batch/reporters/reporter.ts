import type { Colors } from 'picocolors/types';
import type { PhotoReport, Report } from '../../core/report.ts';

/** How text is laid out. */
export interface Style {
  /** Colours, or functions that change nothing where there is no terminal. */
  colors: Colors;
  /** Columns for the names of the files. */
  nameWidth: number;
  /** Small pictures by the name of the photo, as `data:` URLs; absent unless they were asked for. */
  thumbnails?: ReadonlyMap<string, string>;
}

/** What is known of a report before the first photo is. */
export type ReportHeader = Pick<Report, 'schemaVersion' | 'tool' | 'preset' | 'budgets'>;

/** Turns a report into text; pure. What it returns for all photos in order, then for the end, is its whole output. */
export interface Reporter {
  /** In a few words, for `--help`. */
  description: string;
  /** A photo's part, ready as soon as the photo is. Reporters without it write at the end. */
  photo?(photo: PhotoReport, style: Style, header: ReportHeader): string;
  /** Whether each photo's part stands for itself, so that it may be written out of order, as soon as it is there. */
  isUnordered?: boolean;
  end(report: Report, style: Style): string;
  /** What {@link Reporter.end} gives, in pieces, where it may be longer than a text can be. */
  pieces?(report: Report): Iterable<string>;
}
