import { reportCsv } from '../../core/reportCsv.ts';
import type { Reporter } from './reporter.ts';

/** A photo a row, a column for each number. */
export const csv: Reporter = {
  description: 'a photo a row with every number, for spreadsheets and notebooks',
  end: reportCsv,
};
