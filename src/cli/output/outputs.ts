/** Where reporters write: standard output or files. */
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { openDraft, writeAll } from '../../batch/draft.ts';
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
  /** Leaves what an unfinished report would have replaced. */
  discard(): void;
}

/** Takes text in order. */
interface Sink {
  write(text: string): void;
  close(): void;
  discard(): void;
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
  const sink =
    choice.file === undefined
      ? { write: print, close: () => {}, discard: () => {} }
      : openFile(choice.file, choice);
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
      const whole = thumbnails ? { ...style, thumbnails } : style;
      for (const piece of reporter.pieces?.(report) ?? [reporter.end(report, whole)]) sink.write(piece);
      sink.close();
    },
    discard: () => sink.discard(),
  };
}

/** A report replaces an earlier one when it is whole; one whose photos stand for themselves, as they come. */
function openFile(file: string, { name, isAppended = false }: ReporterChoice): Sink {
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
  const sink = guarded(() => {
    mkdirSync(dirname(file), { recursive: true });
    const isDirect = isAppended || REPORTERS[name].isUnordered || isSpecial(file);
    return isDirect ? openDirectly(file, isAppended) : openWhole(file);
  });
  return {
    write: (text) => guarded(() => sink.write(text)),
    close: () => guarded(() => sink.close()),
    discard: () => guarded(() => sink.discard()),
  };
}

/** Whether it is a pipe or a device, which nothing can take the place of. */
function isSpecial(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === false;
}

function openWhole(file: string): Sink {
  if (existsSync(file)) accessSync(file, constants.W_OK);
  const draft = openDraft(file);
  return { write: draft.write, close: draft.commit, discard: draft.discard };
}

/** An earlier file keeps its content until the first write. */
function openDirectly(file: string, isAppended: boolean): Sink {
  const descriptor = openSync(file, 'a');
  let isFresh = !isAppended;
  let isOpen = true;
  const close = () => {
    if (isOpen) closeSync(descriptor);
    isOpen = false;
  };
  return {
    write(text) {
      if (isFresh && fstatSync(descriptor).isFile()) ftruncateSync(descriptor);
      isFresh = false;
      writeAll(descriptor, Buffer.from(text));
    },
    close,
    discard: close,
  };
}
