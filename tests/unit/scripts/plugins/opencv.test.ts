import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import { readOpenCv, splitOpenCv } from '../../../../scripts/plugins/opencv.ts';
import { type Cv, loadOpenCv, openCv } from '../../../../src/core/engines/opencv.ts';

const source = readOpenCv();
const { script, wasm } = splitOpenCv(source);

it('leaves a small script and a WebAssembly file', () => {
  expect(script.length).toBeLessThan(250_000);
  expect([...wasm.subarray(0, 4)]).toEqual([0, ...Buffer.from('asm')]);
});

it('leaves nothing that evaluates text', () => {
  expect(source).toMatch(/new Function\(/);
  expect(script).not.toMatch(/new Function\(|new_\(Function|\beval\(/);
});

it('fails when the script is another one', () => {
  expect(() => splitOpenCv('var cv = {}')).toThrow('Expected a WebAssembly binary inside opencv-ts');
  const changed = source.replace('function craftInvokerFunction(', 'function craftInvoker(');
  expect(() => splitOpenCv(changed)).toThrow('Expected "function craftInvokerFunction(" once');
});

describe('the changed binding', () => {
  let cv: Cv;
  let published: Cv;

  beforeAll(async () => {
    await loadOpenCv();
    published = openCv();
    cv = await start();
  });

  async function start(): Promise<Cv> {
    const before = process.listeners('unhandledRejection');
    const Module: Record<string, unknown> = {
      instantiateWasm(imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void) {
        void WebAssembly.instantiate(wasm as BufferSource, imports).then(({ instance }) => receive(instance));
        return {};
      },
    };
    const run = new Function(
      'Module',
      'require',
      '__dirname',
      `'use strict';${script.replace('export default', 'return')}`,
    );
    await new Promise<void>((resolve) => {
      Module.onRuntimeInitialized = resolve;
      delete run(Module, createRequire(import.meta.url), '.').then;
    });
    for (const listener of process.listeners('unhandledRejection')) {
      if (!before.includes(listener)) process.removeListener('unhandledRejection', listener);
    }
    return Module as unknown as Cv;
  }

  /** Methods, overloads, value objects, vectors, callbacks into JavaScript, and destructors. */
  function exercise(cv: Cv): unknown {
    const mat = cv.matFromArray(4, 4, cv.CV_8UC1, [0, 0, 0, 0, 0, 9, 9, 0, 0, 9, 9, 0, 0, 0, 0, 0]);
    const blurred = new cv.Mat();
    cv.GaussianBlur(mat, blurred, new cv.Size(3, 3), 0.8, 0.8, cv.BORDER_DEFAULT);
    const contours = new cv.MatVector();
    const hierarchy = new cv.Mat();
    cv.findContours(mat, contours, hierarchy, cv.RETR_EXTERNAL, cv.CHAIN_APPROX_SIMPLE);
    const contour = contours.get(0);
    const rect = cv.boundingRect(contour);
    const { minVal, maxVal, maxLoc } = cv.minMaxLoc(blurred);
    const found = {
      pixels: [...blurred.data],
      size: blurred.size(),
      rect: { ...rect },
      area: cv.contourArea(contour, false),
      range: [minVal, maxVal, maxLoc],
      mean: Array.from(cv.mean(blurred) as unknown as ArrayLike<number>),
      moments: cv.moments(contour),
    };
    for (const object of [mat, blurred, contours, hierarchy, contour]) object.delete();
    return found;
  }

  it('gives what the published one gives', () => {
    expect(exercise(cv)).toEqual(exercise(published));
  });

  it('names its classes and functions for error messages', () => {
    expect(cv.Mat.name).toBe('Mat');
  });

  it('objects in the same words', () => {
    const wrongCount = (cv: Cv) => () =>
      (new cv.Mat() as unknown as { isContinuous(one: number): void }).isContinuous(1);
    expect(messageOf(wrongCount(cv))).toBe(messageOf(wrongCount(published)));
    const deleted = (cv: Cv) => () => {
      const mat = new cv.Mat();
      mat.delete();
      mat.rows;
    };
    expect(messageOf(deleted(cv))).toBe(messageOf(deleted(published)));
  });

  it('throws the same OpenCV errors', () => {
    const thrown = (cv: Cv) => {
      try {
        cv.cvtColor(new cv.Mat(), new cv.Mat(), cv.COLOR_RGBA2GRAY, 0);
      } catch (error) {
        return typeof error;
      }
      return 'nothing';
    };
    expect(thrown(cv)).toBe('number');
    expect(thrown(published)).toBe('number');
  });
});

function messageOf(call: () => void): string {
  try {
    call();
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}
