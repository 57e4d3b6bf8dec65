import { type Budget, SCHEMA_VERSION } from '../../core/report.ts';
import type { ReportHeader } from '../reporters/reporter.ts';
import { VERSION } from '../version.ts';

/** What every report of this program begins with. */
export function headerOf(preset: string, budgets?: Record<string, Budget>): ReportHeader {
  return {
    schemaVersion: SCHEMA_VERSION,
    tool: { name: 'clearshot', version: VERSION },
    preset,
    ...(budgets && { budgets }),
  };
}

/** What a report begins with, out of all that it says. */
export function headerIn({ schemaVersion, tool, preset, budgets }: ReportHeader): ReportHeader {
  return { schemaVersion, tool, preset, ...(budgets && { budgets }) };
}
