/** Writes the README's table of rules from the registry: `npm run docs`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { ENGLISH_NUMBERS, formatNumber, usualDecimals } from '../src/core/messages/figures.ts';
import { RULES } from '../src/core/rules/index.ts';
import type { Rule } from '../src/core/rules/rule.ts';

const README = 'README.md';
const START = '<!-- rules:start -->\n';
const END = '<!-- rules:end -->';

/** The README with the table of rules that belongs to the registry. */
export function withRules(readme: string): string {
  const start = readme.indexOf(START);
  const end = readme.indexOf(END);
  if (start < 0 || end < start) throw new Error(`Expected ${START.trim()} and ${END} in ${README}`);
  return readme.slice(0, start + START.length) + rulesTable() + readme.slice(end);
}

/** Brings the table in the README up to date. */
export function writeRules(): void {
  writeFileSync(README, withRules(readFileSync(README, 'utf8')));
}

function rulesTable(): string {
  const rows = RULES.map(
    (rule) => `| \`${rule.id}\` | ${rule.title} | ${firstSentence(rule.description)} | ${figureOf(rule)} |\n`,
  );
  return ['| rule | a good photo | why | main figure and limit |\n', '|---|---|---|---|\n', ...rows].join('');
}

function firstSentence(text: string): string {
  return text.slice(0, text.indexOf('. ') + 1) || text;
}

function figureOf({ figure, floors, units, limits }: Rule): string {
  if (!figure) return '';
  const unit = units[figure.measured]!;
  const limit = limits[figure.limit]!;
  const value = formatNumber(limit, unit, usualDecimals(limit, unit), ENGLISH_NUMBERS);
  return `\`${figure.measured}\` ${floors?.includes(figure.limit) ? 'at least' : 'at most'} ${value}`;
}
