/** JPEGs whose EXIF is not as the standard has it, and that browsers show all the same. */

const TIFF = [0x4d, 0x4d, 0, 42];

/** One directory with one entry: the orientation, as a value of some type. */
const orientation = (type: number, value: number[]) => [
  ...TIFF,
  ...[0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, type, 0, 0, 0, 1],
  ...value,
  ...[0, 0, 0, 0],
];

/** Data of EXIF, by what is odd about it; none of them says how the picture is turned. */
const TIFFS: Record<string, number[]> = {
  'a directory outside the file': [...TIFF, 0x7f, 0xff, 0xff, 0xff],
  'data that ends after 4 bytes': TIFF,
  'no data': [],
  'no byte order': [1, 2, 3, 4, 5, 6, 7, 8],
  'an orientation as long': orientation(4, [0, 0, 0, 6]),
  'an orientation as byte': orientation(1, [6, 0, 0, 0]),
  'an orientation of 9': orientation(3, [0, 9, 0, 0]),
  'an orientation of 0': orientation(3, [0, 0, 0, 0]),
};

/** @param jpeg without EXIF */
export function oddExif(jpeg: Uint8Array): [name: string, bytes: Buffer][] {
  const files = Object.entries(TIFFS).map(([name, tiff]) => [name, withSegment(jpeg, exifSegment(tiff))]);
  const stray = [0, 0x20, 0x0a];
  return [
    ...(files as [string, Buffer][]),
    [
      'stray bytes between segments',
      withSegment(jpeg, [...exifSegment(orientation(3, [0, 1, 0, 0])), ...stray]),
    ],
    [
      'an empty segment before it',
      withSegment(jpeg, [0xff, 0xfe, 0, 2, ...exifSegment(orientation(3, [0, 1, 0, 0]))]),
    ],
  ];
}

function exifSegment(tiff: number[]): number[] {
  const content = [...Buffer.from('Exif\0\0'), ...tiff];
  return [0xff, 0xe1, (content.length + 2) >> 8, (content.length + 2) & 255, ...content];
}

function withSegment(jpeg: Uint8Array, segment: number[]): Buffer {
  return Buffer.concat([jpeg.subarray(0, 2), Uint8Array.from(segment), jpeg.subarray(2)]);
}
