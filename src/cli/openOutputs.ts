import { createColors } from 'picocolors';
import { type Output, openOutput, type ReporterChoice } from './outputs.ts';
import type { ReportHeader, Style } from './reporters/reporter.ts';

/** Widest column for file names; longer names push their own line to the right. */
const MOST_NAME_WIDTH = 48;

/**
 * Opens the outputs of all reporters.
 *
 * @param print writes to standard output
 * @param names of the photos, as far as they are known
 */
export function openOutputs(
  choices: readonly ReporterChoice[],
  print: (text: string) => void,
  names: readonly string[],
  header: ReportHeader,
): Output[] {
  const nameWidth = names.reduce((most, { length }) => Math.max(most, Math.min(length, MOST_NAME_WIDTH)), 0);
  return choices.map((choice) => openOutput(choice, print, (file) => styleFor(file, nameWidth), header));
}

function styleFor(file: string | undefined, nameWidth: number): Style {
  const colours = file === undefined && Boolean(process.stdout.isTTY) && !process.env.NO_COLOR;
  return { colors: createColors(colours), nameWidth };
}
