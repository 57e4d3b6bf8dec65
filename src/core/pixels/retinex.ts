/**
 * Tells light from print by how softly it changes. Light falls off over millimetres; print steps within one.
 * Steps are taken out of the gradient field and the rest is integrated again, as in Retinex (Land and McCann 1971;
 * solved in closed form with cosine transforms, as in Simchony, Chellappa and Shao 1990): what is left is light.
 */

/** A change over two cells of fewer grey levels than this is never a step. */
const MIN_STEP = 8;

/** A step has this share of its change over four cells within the middle two; a ramp has half of it there. */
const STEP_SHARE = 0.75;

/** Grey levels per cell above which a change is a step, however it looks. */
const MAX_SLOPE = 25;

/**
 * The part of the values that changes softly; its mean is zero.
 * @param usable 1 for each cell that may be looked at; changes to and from other cells are ignored
 */
export function softLight(
  values: Float64Array,
  width: number,
  height: number,
  usable: Uint8Array,
): Float64Array {
  const stepX = stepsAlong(values, width, height, 1);
  const stepY = stepsAlong(values, width, height, width);
  const divergence = new Float64Array(values.length);
  const connect = (a: number, b: number, steps: Uint8Array) => {
    const change = values[b]! - values[a]!;
    if (steps[a] || steps[b] || !usable[a] || !usable[b] || Math.abs(change) > MAX_SLOPE) return;
    divergence[a]! += change;
    divergence[b]! -= change;
  };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      if (x + 1 < width) connect(i, i + 1, stepX);
      if (y + 1 < height) connect(i, i + width, stepY);
    }
  }
  return integrate(divergence, width, height);
}

/** 1 in the middle of each step along x (`stride` 1) or y (`stride` = width). */
function stepsAlong(values: Float64Array, width: number, height: number, stride: number): Uint8Array {
  const steps = new Uint8Array(values.length);
  const length = stride === 1 ? width : height;
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const k = stride === 1 ? x : y;
      const before = k > 0 ? stride : 0;
      const after = k + 1 < length ? stride : 0;
      const near = Math.abs(values[i + after]! - values[i - before]!);
      if (near <= MIN_STEP) continue;
      const farBefore = k > 1 ? 2 * stride : before;
      const farAfter = k + 2 < length ? 2 * stride : after;
      if (near > STEP_SHARE * Math.abs(values[i + farAfter]! - values[i - farBefore]!)) steps[i] = 1;
    }
  }
  return steps;
}

/** Solves the Poisson equation with reflecting borders: the surface whose gradients come nearest to the given ones. */
function integrate(divergence: Float64Array, width: number, height: number): Float64Array {
  const [across, down] = [cosines(width), cosines(height)];
  const spectrum = transposed(
    waves(transposed(waves(divergence, width, across), width, height), height, down),
    height,
    width,
  );
  const curvature = (k: number, size: number) => 2 * Math.cos((Math.PI * k) / size) - 2;
  const along = Float64Array.from({ length: width }, (_, u) => curvature(u, width));
  for (let v = 0, i = 0; v < height; v++) {
    const steepness = curvature(v, height);
    for (let u = 0; u < width; u++, i++) spectrum[i] = i === 0 ? 0 : spectrum[i]! / (steepness + along[u]!);
  }
  return transposed(
    unwaves(transposed(unwaves(spectrum, width, across), width, height), height, down),
    height,
    width,
  );
}

/**
 * The first half of the orthonormal cosine transform (DCT-II): row k holds wave k. Even waves are symmetric and odd ones
 * antisymmetric, so the other half of each is the same, or the same with the opposite sign.
 */
function cosines(size: number): Float64Array {
  const half = (size + 1) >> 1;
  const data = new Float64Array(size * half);
  for (let k = 0, i = 0; k < size; k++) {
    const scale = Math.sqrt((k === 0 ? 1 : 2) / size);
    for (let x = 0; x < half; x++, i++) data[i] = scale * Math.cos((Math.PI * k * (x + 0.5)) / size);
  }
  return data;
}

/** The cosine transform of each row, with a basis from {@link cosines}. */
function waves(values: Float64Array, width: number, basis: Float64Array): Float64Array {
  const half = (width + 1) >> 1;
  const folded = [new Float64Array(half), new Float64Array(half)] as const;
  const out = new Float64Array(values.length);
  for (let row = 0; row < values.length; row += width) {
    for (let x = 0, last = row + width - 1; x < half; x++) {
      const [a, b] = [values[row + x]!, 2 * x + 1 === width ? 0 : values[last - x]!];
      folded[0][x] = a + b;
      folded[1][x] = a - b;
    }
    for (let k = 0, m = 0; k < width; k++) {
      const side = folded[(k & 1) as 0 | 1];
      let sum = 0;
      for (let x = 0; x < half; x++, m++) sum += basis[m]! * side[x]!;
      out[row + k] = sum;
    }
  }
  return out;
}

/** The inverse of {@link waves}. */
function unwaves(values: Float64Array, width: number, basis: Float64Array): Float64Array {
  const half = (width + 1) >> 1;
  const sums = [new Float64Array(half), new Float64Array(half)] as const;
  const out = new Float64Array(values.length);
  for (let row = 0; row < values.length; row += width) {
    sums[0].fill(0);
    sums[1].fill(0);
    for (let k = 0, m = 0; k < width; k++) {
      const into = sums[(k & 1) as 0 | 1];
      const value = values[row + k]!;
      for (let x = 0; x < half; x++, m++) into[x]! += basis[m]! * value;
    }
    for (let x = 0, last = row + width - 1; x < half; x++) {
      out[last - x] = sums[0][x]! - sums[1][x]!;
      out[row + x] = sums[0][x]! + sums[1][x]!;
    }
  }
  return out;
}

function transposed(values: Float64Array, width: number, height: number): Float64Array {
  const out = new Float64Array(values.length);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) out[x * height + y] = values[i]!;
  }
  return out;
}
