import type { Reporter } from './reporter.ts';

/** The report itself. */
export const json: Reporter = {
  description: 'the whole report, for other tools',
  end: (report) => `${JSON.stringify(report, null, 2)}\n`,
};
