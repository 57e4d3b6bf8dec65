import { createColors } from 'picocolors';
import { describe, expect, it } from 'vitest';
import type { Style } from '../../../../../src/batch/reporters/reporter.ts';
import { text } from '../../../../../src/batch/reporters/text/text.ts';
import { assembleReport, type PhotoReport, unreadablePhoto } from '../../../../../src/core/report.ts';
import { failedOf, reportOf, resultOf } from '../../../../support/results.ts';

const style = (colour = false, nameWidth = 8): Style => ({ colors: createColors(colour), nameWidth });
const HEADER = { schemaVersion: 1, tool: { name: 'clearshot', version: '1' }, preset: 'standard' } as const;
const line = (photo: PhotoReport) => text.photo!(photo, style(), HEADER);

const cutOff = failedOf('corners', 'corners is wrong', 'Mend corners', {
  measured: { cutOffShare: 0.034 },
  limits: { maxCutOffShare: 0.01 },
});

describe('a line for each photo', () => {
  it.each([
    ['passed', reportOf([resultOf('corners')], { file: 'a.jpg' }), '✓ a.jpg\n'],
    [
      'failed, with the figure',
      reportOf([cutOff], { file: 'a.jpg' }),
      '✗ a.jpg     corners 3.4% (at most 1%)\n',
    ],
    [
      'failed, without a figure',
      reportOf(
        [failedOf('corners', 'corners is wrong', 'Mend corners', { measured: { cutOffShare: null } })],
        { file: 'a.jpg' },
      ),
      '✗ a.jpg     corners corners is wrong\n',
    ],
    [
      'errors before warnings',
      reportOf([failedOf('blur', 'blur is wrong', 'Mend blur', { severity: 'warn' }), cutOff], {
        file: 'a.jpg',
      }),
      '✗ a.jpg     corners 3.4% (at most 1%) · blur blur is wrong\n',
    ],
    [
      'what could not be told',
      reportOf([resultOf('glare', { outcome: 'cantTell' })], { file: 'a.jpg' }),
      '! a.jpg     cannot tell: glare\n',
    ],
    [
      'unreadable',
      unreadablePhoto('a.jpg', { code: 'empty', message: 'Expected X' }),
      '? a.jpg     Expected X\n',
    ],
  ])('%s', (_, photo, expected) => {
    expect(line(photo)).toBe(expected);
  });

  it('stays one line and lets no file name steer the terminal', () => {
    expect(line(reportOf([], { file: 'a\n\u001b[2Jb.jpg' }))).toBe('✓ a\\n\\u001b[2Jb.jpg\n');
  });

  it('never shows a value beyond its limit as equal to it', () => {
    const barely = failedOf('corners', 'corners is wrong', 'Mend corners', {
      measured: { cutOffShare: 0.0101 },
      limits: { maxCutOffShare: 0.01 },
    });
    expect(line(reportOf([barely], { file: 'a.jpg' }))).toContain('corners 1.01% (at most 1%)');
  });

  it('is coloured where there is a terminal', () => {
    expect(text.photo!(reportOf([], { file: 'a.jpg' }), style(true), HEADER)).toContain('\u001b[32m✓');
  });
});

describe('the summary', () => {
  const report = (...photos: PhotoReport[]) => text.end(assembleReport(photos, 'standard', '1'), style());

  it('counts', () => {
    const photos = [
      reportOf([], { file: 'a' }),
      reportOf([failedOf('blur', 'blur is wrong', 'Mend blur', { severity: 'warn' })], { file: 'b' }),
      unreadablePhoto('c', { code: 'empty', message: '' }),
    ];
    expect(report(...photos).split('\n')[1]).toBe('3 photos  1 passed · 1 with warnings · 1 unreadable');
    expect(report(reportOf([], { file: 'a' })).split('\n')[1]).toBe('1 photo  1 passed');
  });

  it('names the three rules that fail most, with their usual advice', () => {
    const move = { id: 'move', problem: '', advice: 'Move back' };
    const photos = [
      reportOf(
        [
          failedOf('corners', 'corners is wrong', 'Mend corners', { message: move }),
          failedOf('blur', 'blur is wrong', 'Mend blur'),
          failedOf('tilt', 'tilt is wrong', 'Mend tilt'),
        ],
        { file: 'a' },
      ),
      reportOf(
        [
          failedOf('corners', 'corners is wrong', 'Mend corners', { message: move }),
          failedOf('blur', 'blur is wrong', 'Mend blur'),
          failedOf('glare', 'glare is wrong', 'Mend glare'),
        ],
        { file: 'b' },
      ),
      reportOf([failedOf('corners', 'corners is wrong', 'Mend corners')], { file: 'c' }),
    ];
    expect(
      report(...photos)
        .split('\n')
        .slice(2, -1),
    ).toEqual([
      'Fix most  corners  3 ×  Move back',
      '          blur     2 ×  Mend blur',
      '          glare    1 ×  Mend glare',
    ]);
  });
});
