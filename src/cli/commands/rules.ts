/** `clearshot rules` and `clearshot explain <id>`. */
import { createColors } from 'picocolors';
import { RULE_IDS } from '../../batch/names.ts';
import { limitsOf, PRESETS, severityOf } from '../../core/presets.ts';
import { RULES } from '../../core/rules/index.ts';
import type { Rule } from '../../core/rules/rule.ts';
import { readName } from '../../settings/names.ts';

/** A table of all rules. */
export function listRules(): string {
  const width = Math.max(...RULE_IDS.map((id) => id.length));
  return RULES.map(({ id, title }) => `${id.padEnd(width)}  ${title}\n`).join('');
}

/** Everything about one rule: what it is for, what it measures, its limits and what it says. */
export function explainRule(id: string): string {
  const rule: Rule = RULES.find((rule) => rule.id === readName('the rule', id, RULE_IDS))!;
  const { bold, dim } = createColors(Boolean(process.stdout.isTTY) && !process.env.NO_COLOR);
  const sections = [
    `${bold(rule.id)}  ${rule.title}\n`,
    `${wrap(rule.description)}\n`,
    section('Measured', table(Object.entries(rule.units))),
    section('Limits', table([['', ...PRESETS], ...limitRows(rule)])),
    section('Severity', table([['', ...PRESETS], ...severityRows(rule)])),
    section('Messages', messageRows(rule)),
    section('References', rule.references.map((reference) => `  ${reference}\n`).join('')),
  ];
  return sections.join('\n');

  function section(heading: string, body: string): string {
    return `${dim(heading)}\n${body}`;
  }
}

function limitRows(rule: Rule): string[][] {
  const presets = PRESETS.map((preset) => limitsOf(rule, preset));
  return Object.keys(rule.limits).map((name) => [name, ...presets.map((limits) => String(limits[name]))]);
}

function severityRows(rule: Rule): string[][] {
  return (['minor', 'major'] as const).map((level) => [
    level,
    ...PRESETS.map((preset) => severityOf(rule, preset, level)),
  ]);
}

function messageRows(rule: Rule): string {
  return Object.values(rule.messages)
    .map(({ problem, advice }) => `  ${problem}\n    ${advice}\n`)
    .join('');
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]!.length))) ?? [];
  return rows
    .map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ')}`.trimEnd())
    .map((row) => `${row}\n`)
    .join('');
}

const LINE_WIDTH = 80;

function wrap(text: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!;
    if (line.length + word.length >= LINE_WIDTH) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines.join('\n');
}
