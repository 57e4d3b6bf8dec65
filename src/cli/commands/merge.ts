/** `clearshot merge`. */

import { headerIn } from '../../batch/reports/header.ts';
import { mergeReports } from '../../batch/reports/merge.ts';
import { readReport } from '../../batch/reports/readReport.ts';
import { readReporters } from '../options/reporterChoices.ts';
import { readMaxWarnings } from '../options/settings.ts';
import { EXIT, exitCodeOf } from '../output/exitCode.ts';
import { openOutputs } from '../output/openOutputs.ts';
import { complain, print } from '../output/terminal.ts';

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
    print,
    complain,
    names: report.photos.map(({ file }) => file),
    header: headerIn(report),
  });
  for (const photo of report.photos) {
    outputs.done(photo);
    outputs.photo(photo);
  }
  return outputs.end(report) ? exitCodeOf(report, maxWarnings) : EXIT.trouble;
}
