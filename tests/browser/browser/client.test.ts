import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { type Checker, type CheckerOptions, type CheckerState, createChecker } from '../../../src/index.ts';

/** For tests that ask nothing of a checker but what every one does: loading the engine takes seconds. */
const shared = createChecker();
afterAll(() => shared.close());

const checkers: Checker[] = [];
let own = 0;

/** A checker of its own, for tests of its options, its state and its end: those with the same options share their workers. */
function checkerOf(options?: CheckerOptions): Checker {
  own += 1;
  const checker = createChecker({ timeout: 100_000 + own, ...options });
  checkers.push(checker);
  return checker;
}

afterEach(() => {
  for (const checker of checkers.splice(0)) checker.close();
});

/** A light card on a dark desk. */
function drawCard(width: number, height: number): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#333';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#eee';
  context.fillRect(width * 0.2, height * 0.25, width * 0.6, height * 0.5);
  return canvas;
}

function card(width = 800, height = 600): ImageData {
  return drawCard(width, height).getContext('2d')!.getImageData(0, 0, width, height);
}

function cardFile(type = 'image/png', width = 800, height = 600): Promise<Blob> {
  return drawCard(width, height).convertToBlob({ type });
}

describe('a check', () => {
  it('takes pixels, and leaves them with the caller', async () => {
    const pixels = card();
    const report = await shared.check(pixels, { file: 'card' });
    expect(report).toMatchObject({ file: 'card', width: 800, height: 600, error: null });
    expect(report.document).not.toBeNull();
    expect(pixels.data).toHaveLength(800 * 600 * 4);
  });

  it('takes files and bitmaps, with the same result', async () => {
    const file = new File([await cardFile()], 'card.png');
    const [fromPixels, fromFile, fromBitmap] = [
      await shared.check(card()),
      await shared.check(file),
      await shared.check(await createImageBitmap(file)),
    ];
    expect(fromFile.file).toBe('card.png');
    expect(fromFile.document).toEqual(fromPixels.document);
    expect(fromBitmap.document).toEqual(fromPixels.document);
  });

  it('tells of its steps, the photo and each rule, those that need no OpenCV first, before the report', async () => {
    const heard: string[] = [];
    const report = await checkerOf().check(card(), {
      onStep: (step) => heard.push(step),
      onDecoded: ({ width, preview }) => heard.push(`decoded ${width} ${preview}`),
      onRuleDone: ({ id }) => heard.push(id),
    });
    const ids = report.rules.map((rule) => rule.id);
    expect(heard.slice(0, 4)).toEqual(['waiting', 'loading', 'decoded 800 null', 'checking']);
    expect(heard.slice(4).toSorted()).toEqual(ids.toSorted());
    expect(heard.indexOf('corners')).toBeLessThan(heard.indexOf('blur'));
  });

  it('makes a preview when asked', async () => {
    const sizes: number[][] = [];
    await shared.check(await cardFile('image/jpeg', 1600, 1200), {
      previewSide: 400,
      onDecoded: ({ preview }) => sizes.push([preview!.width, preview!.height]),
    });
    expect(sizes).toEqual([[400, 300]]);
  });

  it('follows its own settings before those of the checker', async () => {
    const checker = checkerOf({ rules: { corners: 'off' } });
    const ids = async (options = {}) => (await checker.check(card(), options)).rules.map((rule) => rule.id);
    expect(await ids()).not.toContain('corners');
    expect(await ids({ rules: {} })).toContain('corners');
  });
});

describe('wrong options', () => {
  it('are told in the words of the command line, and the worker lives on', async () => {
    const rules = { glrae: 'off' } as object;
    await expect(shared.check(card(), { rules })).rejects.toThrow('received "glrae". Did you mean glare?');
    expect(shared.state).not.toBe('stopped');
    expect((await shared.check(card())).error).toBeNull();
  });

  it('are told of what is no photo', async () => {
    await expect(shared.check('photo.jpg' as never)).rejects.toThrow(
      'Expected a File, a Blob, an ImageBitmap or pixels for the photo but received string',
    );
  });
});

describe('a photo that cannot be read', () => {
  /** The start of a PNG file that claims this size. */
  function pngHeader(width: number, height: number): Blob {
    const size = new DataView(new ArrayBuffer(8));
    size.setUint32(0, width);
    size.setUint32(4, height);
    return new Blob([new Uint8Array([0x89]), 'PNG\r\n\x1a\n\0\0\0\rIHDR', size.buffer]);
  }

  it.each<[string, () => Blob | Promise<Blob>, string]>([
    ['an empty file', () => new Blob([]), 'empty'],
    ['text', () => new Blob(['not a photo at all']), 'unsupportedFormat'],
    ['a decompression bomb', () => pngHeader(30_000, 30_000), 'tooManyPixels'],
    ['a tiny image', () => cardFile('image/png', 20, 20), 'tooSmall'],
    ['a header without an image', () => pngHeader(800, 600), 'damaged'],
    ['a cut PNG', async () => (await cardFile()).slice(0, 1500), 'damaged'],
    ['a cut JPEG', async () => cut(await cardFile('image/jpeg')), 'damaged'],
    ['a cut WebP', async () => cut(await cardFile('image/webp')), 'damaged'],
  ])('%s', async (_, make, code) => {
    const report = await shared.check(await make(), { file: 'bad' });
    expect(report).toMatchObject({ file: 'bad', outcome: 'error', error: { code }, rules: [] });
    expect(report.error!.message).toMatch(/^Expected .+ but received /);
  });

  it('leaves the checker in order', async () => {
    await shared.check(new Blob(['nothing']));
    expect((await shared.check(card())).error).toBeNull();
  });

  function cut(file: Blob): Blob {
    return file.slice(0, file.size / 2);
  }
});

describe('abort', () => {
  it('really stops a running check, and the next one works', async () => {
    const checker = checkerOf();
    await checker.warmUp();
    const abort = new AbortController();
    const running = checker.check(card(4000, 3000), {
      signal: abort.signal,
      onStep: (step) => {
        if (step === 'checking') abort.abort();
      },
    });
    await expect(running).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    expect(checker.state).not.toBe('ready');
    expect((await checker.check(card())).error).toBeNull();
  });
});

describe('state', () => {
  it('goes from stopped through loading to ready, and back when idle', async () => {
    const states: CheckerState[] = [];
    const checker = checkerOf({ idleTimeout: 50, onStateChange: (state) => states.push(state) });
    expect(checker.state).toBe('stopped');
    await checker.warmUp();
    expect(checker.state).toBe('ready');
    await expect.poll(() => checker.state).toBe('stopped');
    expect((await checker.check(card())).error).toBeNull();
    checker.close();
    expect(states).toEqual(['loading', 'ready', 'stopped', 'loading', 'ready', 'closed']);
  });

  it('knows the rules without loading the engine', async () => {
    const checker = checkerOf();
    expect((await checker.describeRules()).map((rule) => rule.id)).toContain('corners');
    expect(checker.state).toBe('loading');
  });

  it('refuses work once closed', async () => {
    const checker = checkerOf();
    checker.close();
    await expect(checker.check(card())).rejects.toThrow('Expected an open checker');
  });
});

describe('many photos', () => {
  it('come back in their order, good and bad', async () => {
    const photos = [card(300, 200), new Blob(['bad']), card(400, 300), card(500, 400)];
    const widths: number[] = [];
    for await (const report of checkerOf({ maxWorkers: 2 }).checkAll(photos)) widths.push(report.width);
    expect(widths).toEqual([300, 0, 400, 500]);
  });

  it('stop when nobody wants more', async () => {
    const checker = checkerOf({ maxWorkers: 2 });
    const photos = Array.from({ length: 20 }, () => card(1000, 800));
    for await (const _ of checker.checkAll(photos)) break;
    expect((await checker.check(card(300, 200))).width).toBe(300);
  });

  it('stop when aborted', async () => {
    const abort = new AbortController();
    const reports = checkerOf().checkAll([card(), card(), card()], { signal: abort.signal });
    const all = (async () => {
      for await (const _ of reports) abort.abort();
    })();
    await expect(all).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  });
});
