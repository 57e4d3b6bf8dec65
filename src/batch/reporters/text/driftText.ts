/** What reporters say of what changed since the baseline. */
import type { Colors } from 'picocolors/types';
import type { Drift, Report } from '../../../core/report.ts';
import { hasDrifted } from '../../reports/drift.ts';
import { printable } from '../escape.ts';
import { reportFindings } from '../findings.ts';

/** Most lines; the other reporters have them all. */
const MOST_LINES = 20;

/** `2 outcomes flipped, 5 numbers moved, 1 photo added`, or that nothing did. */
export function driftText({ added, removed, flipped, moved }: Drift): string {
  const parts = [
    count(flipped.length, 'outcome', 'flipped'),
    count(moved.length, 'number', 'moved'),
    count(added.length, 'photo', 'added'),
    count(removed.length, 'photo', 'removed'),
  ].filter(Boolean);
  return parts.length > 0 ? `${parts.join(', ')} since the baseline` : 'nothing changed since the baseline';
}

/** The counts, then what flipped and what moved; nothing where there is no baseline. */
export function driftSummary(report: Report, { red, green, dim }: Colors): string[] {
  const { drift } = report;
  if (!drift) return [];
  const heading = `Baseline  ${(hasDrifted(drift) ? red : green)(driftText(drift))}`;
  const findings = reportFindings(report).filter(({ file }) => file !== null);
  const lines = findings
    .slice(0, MOST_LINES)
    .map(({ file, rule, text }) => `  ${printable(file!)}  ${rule ? `${red(rule)} ` : ''}${text}`);
  const more = findings.length - lines.length;
  return [heading, ...lines, ...(more > 0 ? [dim(`  +${more} more`)] : [])];
}

function count(number: number, noun: string, verb: string): string {
  return number === 0 ? '' : `${number} ${number === 1 ? noun : `${noun}s`} ${verb}`;
}
