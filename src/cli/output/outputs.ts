/** Where reporters write: standard output or files. */
import { closeSync, fstatSync, ftruncateSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { REPORTERS } from '../../batch/reporters/index.ts';
import type { ReporterName } from '../../batch/reporters/names.ts';
import type { ReportHeader, Style } from '../../batch/reporters/reporter.ts';
import { UsageError } from '../../batch/usageError.ts';
import type { PhotoReport, Report } from '../../core/report.ts';

/** A reporter, and the file it writes to; undefined is standard output. */
export interface ReporterChoice {
  name: ReporterName;
  file: string | undefined;
  /** Whether it is written behind what the file holds, and not in its place. */
  isAppended?: boolean;
}

/** A reporter at work. */
export interface Output {
  /** Takes each photo as soon as it is checked, in any order. */
  done(photo: PhotoReport): void;
  /** Takes each photo in order. */
  photo(photo: PhotoReport): void;
  end(report: Report, thumbnails?: Style['thumbnails']): void;
}

/** Takes text in order. */
interface Sink {
  write(text: string): void;
  close(): void;
}

/**
 * Opens a reporter's output before the first photo is checked, so that a wrong path is found out at once.
 *
 * @param print writes to standard output
 * @throws {UsageError} when its file cannot be written, now or later
 */
export function openOutput(
  choice: ReporterChoice,
  print: (text: string) => void,
  style: Style,
  header: ReportHeader,
): Output {
  const reporter = REPORTERS[choice.name];
  const sink = choice.file === undefined ? { write: print, close: () => {} } : openFile(choice.file, choice);
  const write = (photo: PhotoReport) => {
    if (reporter.photo) sink.write(reporter.photo(photo, style, header));
  };
  return {
    done(photo) {
      if (reporter.isUnordered) write(photo);
    },
    photo(photo) {
      if (!reporter.isUnordered) write(photo);
    },
    end(report, thumbnails) {
      sink.write(reporter.end(report, thumbnails ? { ...style, thumbnails } : style));
      sink.close();
    },
  };
}

/** An earlier file keeps its content until the first write: a run that is interrupted first leaves it as it was. */
function openFile(file: string, { isAppended = false }: Pick<ReporterChoice, 'isAppended'>): Sink {
  const explain = (error: unknown) => {
    const { message } = error as Error;
    return new UsageError(
      `Expected a file that can be written for the report but received ${file}: ${message}`,
    );
  };
  const guarded = <T>(action: () => T): T => {
    try {
      return action();
    } catch (error) {
      throw explain(error);
    }
  };
  const descriptor = guarded(() => {
    mkdirSync(dirname(file), { recursive: true });
    return openSync(file, 'a');
  });
  let isFresh = !isAppended;
  return {
    write: (text) =>
      guarded(() => {
        if (isFresh && fstatSync(descriptor).isFile()) ftruncateSync(descriptor);
        isFresh = false;
        writeAll(descriptor, Buffer.from(text));
      }),
    close: () => guarded(() => closeSync(descriptor)),
  };
}

function writeAll(descriptor: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
}
