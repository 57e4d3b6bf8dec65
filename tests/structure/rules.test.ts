import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/core/rules/index.ts';

describe('the registry', () => {
  it('lists every file in src/core/rules that holds a rule, sorted by id', () => {
    const helpers = ['index.ts', 'rule.ts', 'risk.ts'];
    const files = readdirSync('src/core/rules').filter((name) => !helpers.includes(name));
    expect(
      RULES.map(({ id }) => `${id}.ts`),
      'add the rule to src/core/rules/index.ts, sorted by id',
    ).toEqual(files.sort());
  });

  it('gives each rule a place of its own in the order of repair', () => {
    const places = RULES.map(({ repair }) => repair).sort((a, b) => a - b);
    expect(places, 'number the rules by `repair` from 1, each once').toEqual(RULES.map((_, i) => i + 1));
  });
});

describe.each(RULES)('rule $id', (rule) => {
  it('has a test that mirrors its file', () => {
    expect(
      existsSync(`tests/unit/core/rules/${rule.id}.test.ts`),
      `write tests/unit/core/rules/${rule.id}.test.ts`,
    ).toBe(true);
  });

  it('says what it checks and where that comes from', () => {
    expect(rule.title, 'state the good property as a sentence').toMatch(/^[A-Z].* is .*[^.]$|^[A-Z].*[^.]$/);
    expect(rule.description.length, 'describe why it matters and how it is measured').toBeGreaterThan(60);
    expect(rule.references.length, 'name at least one source').toBeGreaterThan(0);
  });

  it('gives every limit a source in a comment above it', () => {
    const source = readFileSync(`src/core/rules/${rule.id}.ts`, 'utf8');
    const block = source.slice(
      source.indexOf('limits: {'),
      source.indexOf('\n  },', source.indexOf('limits: {')),
    );
    const lines = block.split('\n').map((line) => line.trim());
    for (const name of Object.keys(rule.limits)) {
      const at = lines.findIndex((line) => line.startsWith(`${name}:`));
      expect(lines[at - 1], `write the source of limit "${name}" in a comment above it`).toMatch(
        /^\/\/|\*\/$/,
      );
    }
  });

  it('names its floors `min`, and no other limit', () => {
    const named = Object.keys(rule.limits).filter((name) => /^min[A-Z]/.test(name));
    expect(rule.floors ?? [], 'name in `floors` the limits that a number must reach').toEqual(named);
  });

  it('uses every placeholder as a single word and ends no sentence with a full stop', () => {
    for (const [id, { problem, advice }] of Object.entries(rule.messages)) {
      for (const text of [problem, advice]) {
        expect(text, `${rule.id}.${id}`).not.toMatch(/\.$|\{[^}\w]|\{\}/);
        expect(text, `${rule.id}.${id}`).toMatch(/^[A-Z{]/);
      }
    }
  });

  it('takes what it shares with other rules from its facts, so that its own time is apart', () => {
    const source = readFileSync(`src/core/rules/${rule.id}.ts`, 'utf8');
    expect(source, 'name what the rule needs in `facts`').not.toMatch(/\.fact\(/);
  });
});
