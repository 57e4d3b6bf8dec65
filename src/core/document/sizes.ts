/** Sizes of identity documents, mm (ISO/IEC 7810): long side, short side. */
export const STANDARD_SIZES = { 'ID-1': [85.6, 53.98], 'ID-3': [125, 88] } as const;

/**
 * Long side of a card that stands upright and has the ratio of ID-3, mm: trading and playing cards are 63 x 88, the pages of
 * passports lie on their side (ICAO Doc 9303, part 4).
 */
export const UPRIGHT_CARD_MM = 88;

/** The radius of a card's corners, mm (ISO/IEC 7810: 2.88 to 3.48). */
export const CORNER_RADIUS_MM = 3.2;

export const MM_PER_INCH = 25.4;
