import { pathOf } from './intake.ts';

/** A photo that the person brought. */
export interface Picture {
  readonly file: File;
  /** With the folder that it came from. */
  readonly name: string;
  /** Whether it was taken here, and lies nowhere else. */
  readonly taken: boolean;
}

export function pictureOf(file: File, taken = false): Picture {
  return { file, name: pathOf(file), taken };
}

/** HEIC is the one accepted format that most browsers cannot show. */
export function needsPreview({ file: { type, name } }: Picture): boolean {
  return /hei[cf]/i.test(type) || /\.hei[cf]$/i.test(name);
}
