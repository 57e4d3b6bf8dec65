import type { Colors } from 'picocolors/types';
import type { PhotoReport, Report } from '../../report.ts';

/** How text is laid out. */
export interface Style {
  /** Colours, or functions that change nothing where there is no terminal. */
  colors: Colors;
  /** Columns for the names of the files. */
  nameWidth: number;
}

/** Turns a report into text; pure. What it returns for all photos in order, then for the end, is its whole output. */
export interface Reporter {
  /** In a few words, for `--help`. */
  description: string;
  /** A photo's part, ready as soon as the photo is. Reporters without it write at the end. */
  photo?(photo: PhotoReport, style: Style): string;
  end(report: Report, style: Style): string;
}
