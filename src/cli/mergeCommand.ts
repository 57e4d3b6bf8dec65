/** `clearshot merge`. */
import { EXIT, exitCodeOf } from './exitCode.ts';
import { mergeReports } from './merge.ts';
import { openOutputs } from './openOutputs.ts';
import { readReport } from './readReport.ts';
import { readReporters } from './reporterChoices.ts';
import { readMaxWarnings } from './settings.ts';
import { complain } from './terminal.ts';

/** The options of `clearshot merge` as they were typed. */
export interface MergeCommandOptions {
  reporter?: string[];
  maxWarnings?: string;
}

/** Puts reports together, and gives the exit code of a run over all their photos. */
export function merge(paths: readonly string[], options: MergeCommandOptions): number {
  const choices = readReporters(options.reporter);
  const maxWarnings = readMaxWarnings(options.maxWarnings);
  const report = mergeReports(paths.map(readReport));
  const outputs = openOutputs({
    choices,
    print: (text) => void process.stdout.write(text),
    complain,
    names: report.photos.map(({ file }) => file),
    header: report,
  });
  for (const photo of report.photos) {
    outputs.done(photo);
    outputs.photo(photo);
  }
  return outputs.end(report) ? exitCodeOf(report, maxWarnings) : EXIT.trouble;
}
