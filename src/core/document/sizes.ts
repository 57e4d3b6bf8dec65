/** Sizes of identity documents, mm (ISO/IEC 7810): long side, short side. */
export const STANDARD_SIZES = { 'ID-1': [85.6, 53.98], 'ID-3': [125, 88] } as const;

/** The radius of a card's corners, mm (ISO/IEC 7810: 2.88 to 3.48). */
export const CORNER_RADIUS_MM = 3.2;

export const MM_PER_INCH = 25.4;
