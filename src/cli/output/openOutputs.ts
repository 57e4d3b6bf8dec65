import { createColors } from 'picocolors';
import { reporters } from '../../batch/reporters/render.ts';
import type { ReportHeader, Style } from '../../batch/reporters/reporter.ts';
import type { PhotoReport, Report } from '../../core/report.ts';
import { type Output, openOutput, type ReporterChoice } from './outputs.ts';

/** All outputs of a run. One that cannot be written is told of once, and does not take the others down. */
export interface Outputs {
  /** Takes each photo as soon as it is checked, in any order. */
  done(photo: PhotoReport): void;
  /** Takes each photo in order. */
  photo(photo: PhotoReport): void;
  /** Gives whether everything was written. What no output could be written for is on standard output then. */
  end(report: Report, thumbnails?: Style['thumbnails']): boolean;
  /** Gives up what was not ended: earlier reports stay as they were. */
  discard(): void;
}

/** What outputs are opened with. */
export interface OutputsOptions {
  choices: readonly ReporterChoice[];
  /** Writes to standard output. */
  print(text: string): void;
  /** Tells of an output that cannot be written. */
  complain(sentence: string): void;
  /** Names of the photos, as far as they are known. */
  names: readonly string[];
  header: ReportHeader;
}

/** Widest column for file names; longer names push their own line to the right. */
const MOST_NAME_WIDTH = 48;

/** Opens the outputs of all reporters. */
export function openOutputs({ choices, print, complain, names, header }: OutputsOptions): Outputs {
  const nameWidth = names.reduce((most, { length }) => Math.max(most, Math.min(length, MOST_NAME_WIDTH)), 0);
  const outputs = new Map<ReporterChoice, Output>();
  const lost: ReporterChoice[] = [];
  for (const choice of choices) {
    attempt(choice, () => {
      outputs.set(choice, openOutput(choice, print, styleFor(choice, nameWidth), header));
    });
  }
  return {
    done: (photo) => forEach((output) => output.done(photo)),
    photo: (photo) => forEach((output) => output.photo(photo)),
    end(report, thumbnails) {
      forEach((output) => output.end(report, thumbnails));
      const [first] = lost;
      // Whoever asked for files alone would be left with nothing.
      if (first && choices.every(({ file }) => file !== undefined)) {
        print(reporters[first.name](report, { nameWidth, ...(thumbnails && { thumbnails }) }));
      }
      return lost.length === 0;
    },
    discard: () => forEach((output) => output.discard()),
  };

  function forEach(action: (output: Output) => void): void {
    for (const [choice, output] of outputs) attempt(choice, () => action(output));
  }

  function attempt(choice: ReporterChoice, action: () => void): void {
    try {
      action();
    } catch (error) {
      giveUp(outputs.get(choice));
      outputs.delete(choice);
      lost.push(choice);
      complain((error as Error).message);
    }
  }
}

function giveUp(output: Output | undefined): void {
  try {
    output?.discard();
  } catch {
    // It is lost already, and that was said.
  }
}

function styleFor({ file }: ReporterChoice, nameWidth: number): Style {
  const colours = file === undefined && Boolean(process.stdout.isTTY) && !process.env.NO_COLOR;
  return { colors: createColors(colours), nameWidth };
}
