/** The inputs of a run by their numbers, so that any of them can be made again. */
import { FILES } from './files.ts';
import { MUTATIONS, randomFrom } from './mutations.ts';
import { STRUCTURE_MUTATIONS } from './structure.ts';

/** A broken file, and where it comes from. */
export interface Input {
  /** Kind of the file, and of what was done to it. */
  format: string;
  mutation: string;
  bytes: Buffer;
  whole: Buffer;
  /** Whether what was done to it is an accident of storage or transfer, and not a forgery. */
  isAccident: boolean;
}

/** The whole files, made once. */
export async function makeFiles(): Promise<Map<string, Buffer>> {
  const files = await Promise.all(
    Object.entries(FILES).map(async ([name, make]) => [name, await make()] as const),
  );
  return new Map(files);
}

const ALL = { ...MUTATIONS, ...STRUCTURE_MUTATIONS };

/** @param index from 0; every format and mutation come in turn */
export function inputAt(files: ReadonlyMap<string, Buffer>, seed: string, index: number): Input {
  const names = [...files.keys()];
  const mutations = Object.keys(ALL);
  const format = names[index % names.length]!;
  const mutation = mutations[Math.floor(index / names.length) % mutations.length]!;
  const whole = files.get(format)!;
  const random = randomFrom(`${seed} ${index}`);
  const bytes = ALL[mutation]!(whole, random, [...files.values()]);
  return { format, mutation, bytes, whole, isAccident: mutation in MUTATIONS };
}
