/** Reads a model's weights (model.json and a float16 weights.bin) from bytes that the caller has fetched. */

/** What `model.json` says of one array of weights. */
export interface WeightSpec {
  readonly name: string;
  readonly shape: readonly number[];
}

/** `model.json`: the arrays lie in `weights.bin` one after the other, little-endian. */
export interface ModelManifest {
  readonly name: string;
  readonly version: number;
  readonly dtype: 'float16';
  readonly byteLength: number;
  readonly weights: readonly WeightSpec[];
}

/** One array of weights as float32. */
export interface Weight {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

const BYTES_PER_WEIGHT = 2;

/** The weights of a model by name. Throws when the bytes do not fit the manifest. */
export function readWeights(manifest: ModelManifest, bytes: Uint8Array): Map<string, Weight> {
  if (manifest.dtype !== 'float16') {
    throw new Error(`Expected dtype float16 for model ${manifest.name} but received ${manifest.dtype}`);
  }
  const total = manifest.weights.reduce((sum, spec) => sum + sizeOf(spec.shape), 0);
  if (bytes.byteLength !== total * BYTES_PER_WEIGHT) {
    throw new Error(
      `Expected ${total * BYTES_PER_WEIGHT} bytes for the weights of model ${manifest.name} but received ${bytes.byteLength}`,
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const weights = new Map<string, Weight>();
  let offset = 0;
  for (const { name, shape } of manifest.weights) {
    const values = new Float32Array(sizeOf(shape));
    for (let i = 0; i < values.length; i++, offset += BYTES_PER_WEIGHT) {
      values[i] = fromFloat16(view.getUint16(offset, true));
    }
    weights.set(name, { shape, values });
  }
  return weights;
}

/** The number that 16 bits of IEEE 754 half precision stand for. */
export function fromFloat16(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

const sizeOf = (shape: readonly number[]) => shape.reduce((product, side) => product * side, 1);
