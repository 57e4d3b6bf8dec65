/** What a caller hands in for the document to be held against; it is used once and kept nowhere. */

/** What the person typed or is about to type; only what is given is compared. */
export interface ExpectedData {
  surname?: string;
  givenNames?: string;
  documentNumber?: string;
  /** `YYYY-MM-DD` */
  birthDate?: string;
  /** `YYYY-MM-DD` */
  expiryDate?: string;
  /** Code of three letters as in machine-readable lines: ISO 3166-1 alpha-3 or one of ICAO Doc 9303-3, section 5. */
  nationality?: string;
}

export interface ReadingRequest {
  /** The day on which the document must be valid, `YYYY-MM-DD`; without it nobody knows whether it has expired. */
  today?: string;
  expected?: ExpectedData;
}
