import { describe, expect, it, vi } from 'vitest';
import { checkPhoto } from '../../../src/core/check.ts';
import { PhotoError } from '../../../src/core/photo.ts';
import type { Quad, RuleResult } from '../../../src/core/report.ts';
import { corners } from '../../../src/core/rules/corners.ts';
import { RULES } from '../../../src/core/rules/index.ts';
import type { Rule } from '../../../src/core/rules/rule.ts';
import { displaysThatSay } from '../../support/displays.ts';
import { foreignObjectsSeen } from '../../support/foreignObjects.ts';
import { facesThatSeeNone, mrzThatReadsNothing } from '../../support/mrz.ts';

const grayPhoto = (width = 640, height = 480) => ({
  data: new Uint8ClampedArray(width * height * 4).fill(255),
  width,
  height,
});

const quad: Quad = [
  [100, 90],
  [540, 90],
  [540, 367],
  [100, 367],
];

describe('checkPhoto', () => {
  const finding = (found: Quad | null) => ({
    finder: { find: () => found && { quad: found, confidence: 0.9 } },
    displays: displaysThatSay(),
    foreignObjects: foreignObjectsSeen(),
    mrz: mrzThatReadsNothing(),
    faces: facesThatSeeNone(),
  });

  it('tells first of the rules that need no OpenCV, while it is not there yet', async () => {
    // Other files of this process may have loaded it: these modules know nothing of that.
    vi.resetModules();
    const { checkPhoto } = await import('../../../src/core/check.ts');
    const { hasOpenCv } = await import('../../../src/core/engines/opencv.ts');
    expect(hasOpenCv()).toBe(false);
    const done: string[] = [];
    const onRuleDone = ({ id }: RuleResult) => {
      done.push(id);
      expect(hasOpenCv(), id).toBe(RULES.find((rule) => rule.id === id)!.usesOpenCv === true);
    };
    const report = await checkPhoto(grayPhoto(), finding(quad), { onRuleDone });
    expect(done.slice(0, 7)).toEqual(['background', 'corners', 'expiry', 'lighting', 'match', 'mrz', 'tilt']);
    expect(report.rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
    expect(report.rules.filter(({ message }) => message?.id === 'broken')).toEqual([]);
  });

  it('runs every rule, in the order of the registry, and tells of each as it is done', async () => {
    // OpenCV comes with the first check.
    await checkPhoto(grayPhoto(), finding(quad));
    const done: RuleResult[] = [];
    const report = await checkPhoto(
      grayPhoto(),
      finding(quad),
      { onRuleDone: (rule) => done.push(rule) },
      'a.jpg',
    );
    expect(report).toMatchObject({ file: 'a.jpg', width: 640, height: 480, error: null });
    expect(report.rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
    expect(done).toEqual(report.rules);
  });

  it('gives the quad back in photo pixels', async () => {
    const report = await checkPhoto(grayPhoto(1920, 1440), finding(quad));
    expect(report.document).toEqual({ quad: quad.map(([x, y]) => [x * 2, y * 2]), confidence: 0.9 });
  });

  it('fails without a document, calls rules that need one not applicable, and names corners first', async () => {
    const report = await checkPhoto(grayPhoto(), finding(null));
    expect(report).toMatchObject({ outcome: 'fail', document: null, fixFirst: 'corners' });
    expect(report.rules.find(({ id }) => id === 'corners')?.message?.id).toBe('notFound');
    for (const rule of RULES) {
      if (rule.needs !== 'document') continue;
      const result = report.rules.find(({ id }) => id === rule.id);
      expect(result, rule.id).toMatchObject({ outcome: 'notApplicable', risk: null, measured: {} });
    }
  });

  it('leaves out rules that are off, and applies severity and limits', async () => {
    const cut = quad.map(([x, y]) => [x - 130, y]) as unknown as Quad;
    const off = await checkPhoto(grayPhoto(), finding(cut), { rules: { corners: 'off' } });
    expect(off.rules.map(({ id }) => id)).not.toContain('corners');
    const warn = await checkPhoto(grayPhoto(), finding(cut), { rules: { corners: 'warn' } });
    expect(warn.rules.find(({ id }) => id === 'corners')).toMatchObject({
      outcome: 'failed',
      severity: 'warn',
    });
    const loose = await checkPhoto(grayPhoto(), finding(cut), {
      rules: { corners: ['error', { maxCutOffShare: 0.5 }] },
    });
    expect(loose.rules.find(({ id }) => id === 'corners')).toMatchObject({
      outcome: 'passed',
      limits: { maxCutOffShare: 0.5 },
    });
  });

  it('turns a rule that throws into cantTell and lets the others finish', async () => {
    const broken = vi.spyOn(corners as unknown as Rule, 'measure').mockImplementation(() => {
      throw new Error('out of paper');
    });
    const report = await checkPhoto(grayPhoto(), finding(quad));
    broken.mockRestore();
    expect(report.rules.find(({ id }) => id === 'corners')).toMatchObject({
      outcome: 'cantTell',
      risk: null,
      message: { id: 'broken', problem: 'This check did not work (out of paper)' },
    });
    expect(report.rules).toHaveLength(RULES.length);
  });

  it('refuses pixels that are not a photo', async () => {
    const wrong = { ...grayPhoto(), width: 641 };
    await expect(checkPhoto(wrong, finding(null))).rejects.toThrow(PhotoError);
  });
});
