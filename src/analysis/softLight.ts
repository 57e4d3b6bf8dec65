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
  for (let i = 0; i < values.length; i++) {
    const k = stride === 1 ? i % width : (i / width) | 0;
    const before = k > 0 ? stride : 0;
    const after = k + 1 < length ? stride : 0;
    const near = Math.abs(values[i + after]! - values[i - before]!);
    if (near <= MIN_STEP) continue;
    const farBefore = k > 1 ? 2 * stride : before;
    const farAfter = k + 2 < length ? 2 * stride : after;
    if (near > STEP_SHARE * Math.abs(values[i + farAfter]! - values[i - farBefore]!)) steps[i] = 1;
  }
  return steps;
}

/** Solves the Poisson equation with reflecting borders: the surface whose gradients come nearest to the given ones. */
function integrate(divergence: Float64Array, width: number, height: number): Float64Array {
  const rows = cosines(height);
  const columns = cosines(width);
  const spectrum = transformRows(transformColumns(divergence, width, rows), height, columns);
  for (let v = 0; v < height; v++) {
    const down = 2 * Math.cos((Math.PI * v) / height) - 2;
    for (let u = 0; u < width; u++) {
      const along = 2 * Math.cos((Math.PI * u) / width) - 2;
      spectrum[v * width + u] = u + v === 0 ? 0 : spectrum[v * width + u]! / (down + along);
    }
  }
  return transformRows(transformColumns(spectrum, width, transposed(rows)), height, transposed(columns));
}

interface Matrix {
  data: Float64Array;
  size: number;
}

/** The orthonormal cosine transform (DCT-II) as a matrix. */
function cosines(size: number): Matrix {
  const data = new Float64Array(size * size);
  for (let k = 0; k < size; k++) {
    const scale = Math.sqrt((k === 0 ? 1 : 2) / size);
    for (let i = 0; i < size; i++) data[k * size + i] = scale * Math.cos((Math.PI * k * (i + 0.5)) / size);
  }
  return { data, size };
}

function transposed({ data, size }: Matrix): Matrix {
  return { data: data.map((_, i) => data[(i % size) * size + Math.floor(i / size)]!), size };
}

function transformColumns(values: Float64Array, width: number, { data, size }: Matrix): Float64Array {
  const out = new Float64Array(values.length);
  for (let k = 0; k < size; k++) {
    const to = k * width;
    for (let y = 0; y < size; y++) {
      const factor = data[k * size + y]!;
      const from = y * width;
      for (let x = 0; x < width; x++) out[to + x]! += factor * values[from + x]!;
    }
  }
  return out;
}

function transformRows(values: Float64Array, height: number, { data, size }: Matrix): Float64Array {
  const out = new Float64Array(values.length);
  for (let y = 0; y < height; y++) {
    const row = y * size;
    for (let k = 0, m = 0; k < size; k++) {
      let sum = 0;
      for (let x = 0; x < size; x++, m++) sum += data[m]! * values[row + x]!;
      out[row + k] = sum;
    }
  }
  return out;
}
