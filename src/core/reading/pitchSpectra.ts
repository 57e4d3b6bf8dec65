/** How strongly each row of a picture keeps to each pitch, in parts along the row, so that slopes can be tried on the sums. */

/** Grey values, row by row; 0 where nothing is known. */
export interface Field {
  values: Float32Array;
  width: number;
  height: number;
}

/** Parts along a row: within one, lines slope by less than their height. */
export const SEGMENTS = 8;

export interface PitchSpectra {
  width: number;
  rows: number;
  /** Cycles per pixel. */
  frequencies: readonly number[];
  /** Fourier sums of the darkness of `ROWS` rows: row by row, in it segment by segment, in it for each frequency. */
  real: Float32Array;
  imaginary: Float32Array;
  /** Magnitudes of those sums. */
  powers: Float32Array;
  /** Sum of squares of the darkness, row by row, in it segment by segment. */
  energies: Float32Array;
  segmentMiddles: readonly number[];
  /** Mean energy of a whole row. */
  meanEnergy: number;
}

/** A line's height, pixels; the finder's pictures have characters of 3 to 7 pixels' width. */
const LINE_ROWS = 5;
/** Light is measured over so many pixels to either side, and the ground of print over fewer. */
const LIGHT_REACH = 20;
const GROUND_REACH = 7;
/** Strokes darker than so many deviations count no more. */
const MOST_DARK = 2.5;
/** Rows with less than this share of the mean energy are held against that: empty paper has no pitch. */
const LEAST_ENERGY = 0.3;
/** Distance of frequencies, in cycles over the whole width: a line's peak is as wide. */
const BIN_CYCLES = 0.7;

/** @param pitches least and greatest width of a character, pixels */
export function pitchSpectra(picture: Field, [least, greatest]: readonly [number, number]): PitchSpectra {
  const { width, height } = picture;
  const dark = summedRows(darkness(picture), width, height);
  const step = BIN_CYCLES / width;
  const count = Math.max(1, Math.ceil((1 / least - 1 / greatest) / step));
  const frequencies = Array.from({ length: count }, (_, i) => 1 / greatest + i * step);
  const { cosines, sines } = waves(frequencies, width);
  const size = height * SEGMENTS * count;
  const [real, imaginary, powers] = [new Float32Array(size), new Float32Array(size), new Float32Array(size)];
  const energies = new Float32Array(height * SEGMENTS);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const value = dark[y * width + x]!;
      if (value === 0) continue;
      const segment = y * SEGMENTS + Math.floor((x * SEGMENTS) / width);
      energies[segment]! += value * value;
      const into = segment * count;
      const from = x * count;
      for (let k = 0; k < count; k++) {
        real[into + k]! += value * cosines[from + k]!;
        imaginary[into + k]! += value * sines[from + k]!;
      }
    }
  }
  for (let i = 0; i < size; i++) powers[i] = Math.sqrt(real[i]! ** 2 + imaginary[i]! ** 2);
  const segmentMiddles = Array.from({ length: SEGMENTS }, (_, i) => ((i + 0.5) * width) / SEGMENTS);
  const meanEnergy = energies.reduce((sum, energy) => sum + energy, 0) / height;
  return { width, rows: height, frequencies, real, imaginary, powers, energies, segmentMiddles, meanEnergy };
}

/** For each row, taken along a slope, and each frequency: the share of the darkness that keeps to it, 0..1 (its root). */
export function rowStrengths(spectra: PitchSpectra, slope: number): Float32Array {
  const { width, rows, frequencies, real, imaginary, energies, segmentMiddles, meanEnergy } = spectra;
  const count = frequencies.length;
  const strengths = new Float32Array(rows * count);
  const [re, im] = [new Float32Array(count), new Float32Array(count)];
  const shifts = segmentMiddles.map((x) => Math.round(slope * (x - width / 2)));
  for (let row = 0; row < rows; row++) {
    re.fill(0);
    im.fill(0);
    let energy = 0;
    for (let segment = 0; segment < SEGMENTS; segment++) {
      const y = row + shifts[segment]!;
      if (y < 0 || y >= rows) continue;
      const at = y * SEGMENTS + segment;
      energy += energies[at]!;
      for (let k = 0; k < count; k++) {
        re[k]! += real[at * count + k]!;
        im[k]! += imaginary[at * count + k]!;
      }
    }
    // A pure wave over the whole width has a sum of width * amplitude / 2 and an energy of width * amplitude^2 / 2.
    const whole = 0.5 * width * Math.max(energy, LEAST_ENERGY * meanEnergy);
    for (let k = 0; k < count; k++)
      strengths[row * count + k] = Math.sqrt((re[k]! ** 2 + im[k]! ** 2) / Math.max(whole, 1e-9));
  }
  return strengths;
}

/** A taper that keeps the peaks narrow, times the wave of each frequency, at each column. */
function waves(
  frequencies: readonly number[],
  width: number,
): { cosines: Float32Array; sines: Float32Array } {
  const count = frequencies.length;
  const [cosines, sines] = [new Float32Array(width * count), new Float32Array(width * count)];
  for (let x = 0; x < width; x++) {
    const taper = Math.sqrt(Math.sin((Math.PI * (x + 0.5)) / width));
    for (const [k, frequency] of frequencies.entries()) {
      const phase = 2 * Math.PI * frequency * x;
      cosines[x * count + k] = taper * Math.cos(phase);
      sines[x * count + k] = taper * Math.sin(phase);
    }
  }
  return { cosines, sines };
}

/** How much darker than its ground each pixel is, as a share of the light around, without what is darker than print. */
function darkness({ values, width, height }: Field): Float32Array {
  const light = boxMeans(
    boxMeans(values, width, height, LIGHT_REACH, true),
    width,
    height,
    LIGHT_REACH,
    false,
  );
  const even = values.map((value, i) => value / (light[i]! + 8));
  const ground = boxMeans(even, width, height, GROUND_REACH, true);
  const dark = even.map((value, i) => ground[i]! - value);
  const deviation = Math.sqrt(dark.reduce((sum, value) => sum + value * value, 0) / dark.length);
  const limit = MOST_DARK * deviation;
  return dark.map((value) => Math.min(Math.max(value, -limit), limit));
}

/** Sums over `LINE_ROWS` rows, less their mean along the row. */
function summedRows(values: Float32Array, width: number, height: number): Float32Array {
  const sums = boxMeans(values, width, height, LINE_ROWS >> 1, false);
  for (let y = 0; y < height; y++) {
    const row = sums.subarray(y * width, (y + 1) * width);
    const mean = row.reduce((sum, value) => sum + value, 0) / width;
    for (let x = 0; x < width; x++) row[x]! -= mean;
  }
  return sums;
}

/** Means over pixels up to `reach` away along rows or columns, inside the picture. */
function boxMeans(
  values: Float32Array,
  width: number,
  height: number,
  reach: number,
  alongRows: boolean,
): Float32Array {
  const means = new Float32Array(values.length);
  const [length, lines, stride, next] = alongRows ? [width, height, 1, width] : [height, width, width, 1];
  const sums = new Float64Array(length + 1);
  for (let line = 0; line < lines; line++) {
    const first = line * next;
    for (let i = 0; i < length; i++) sums[i + 1] = sums[i]! + values[first + i * stride]!;
    for (let i = 0; i < length; i++) {
      const [from, to] = [Math.max(0, i - reach), Math.min(length, i + reach + 1)];
      means[first + i * stride] = (sums[to]! - sums[from]!) / (to - from);
    }
  }
  return means;
}
