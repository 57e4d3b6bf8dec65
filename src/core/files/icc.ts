/** What an ICC profile says of itself (ICC.1:2022): only what tells sRGB and Display P3 from the rest. */

/** Where the table of tags begins: a count, then entries of signature, offset and length. */
const TAG_TABLE = 128;
const ENTRY_BYTES = 12;

/** Offsets of the text in a description: ASCII in version 2, UTF-16 in version 4. */
const DESCRIPTION_START = { desc: 12, mluc: 28 } as const;

/** The profile's description (9.2.41), or an empty text where it has none. */
export function profileName(profile: Uint8Array): string {
  const tag = findTag(profile, 'desc');
  if (!tag) return '';
  const start = textOf(tag.subarray(0, 4)) === 'mluc' ? DESCRIPTION_START.mluc : DESCRIPTION_START.desc;
  return textOf(tag.subarray(start)).replaceAll('\0', '');
}

/** X of the red colorant, adapted to D50 (9.2.46), or undefined where there is none. */
export function redColorantX(profile: Uint8Array): number | undefined {
  const tag = findTag(profile, 'rXYZ');
  if (!tag || tag.length < 12) return undefined;
  return new DataView(tag.buffer, tag.byteOffset).getInt32(8) / 65536;
}

/** The bytes of a tag; cut off where the profile is. */
function findTag(profile: Uint8Array, signature: string): Uint8Array | undefined {
  const view = new DataView(profile.buffer, profile.byteOffset, profile.byteLength);
  if (view.byteLength < TAG_TABLE + 4) return undefined;
  const room = (view.byteLength - TAG_TABLE - 4) / ENTRY_BYTES;
  const count = Math.min(view.getUint32(TAG_TABLE), Math.floor(room));
  for (let i = 0; i < count; i++) {
    const entry = TAG_TABLE + 4 + i * ENTRY_BYTES;
    if (textOf(profile.subarray(entry, entry + 4)) !== signature) continue;
    const offset = view.getUint32(entry + 4);
    return profile.subarray(offset, offset + view.getUint32(entry + 8));
  }
  return undefined;
}

function textOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
