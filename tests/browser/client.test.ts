import { afterEach, expect, it } from 'vitest';
import { type Checker, type CheckerOptions, createChecker } from '../../src/index.ts';

const checkers: Checker[] = [];

function checkerOf(options?: CheckerOptions): Checker {
  const checker = createChecker(options);
  checkers.push(checker);
  return checker;
}

afterEach(() => {
  for (const checker of checkers.splice(0)) checker.close();
});

/** A light card on a dark desk. */
function card(width = 800, height = 600): ImageData {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#333';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#eee';
  context.fillRect(width * 0.2, height * 0.25, width * 0.6, height * 0.5);
  return context.getImageData(0, 0, width, height);
}

it('checks a photo in a worker', async () => {
  const checker = checkerOf();
  const report = await checker.check(card(), { file: 'card.png' });
  expect(report).toMatchObject({ file: 'card.png', width: 800, height: 600, error: null });
  expect(report.document).not.toBeNull();
});
