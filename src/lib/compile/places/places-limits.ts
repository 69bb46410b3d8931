/** `places.geojson`, in bytes of UTF-8. */
export const maxPlacesBytes = 25_000_000;
export const maxFeatures = 20_000;
/** In all geometries of the file together. */
export const maxPositions = 500_000;
/** How far from the stated position a place may be, in metres: so far for the middle of a continent. */
export const maxPrecisionMeters = 5_000_000;
/** Decimals of a degree; 7 are about a centimetre. */
export const maxDecimals = 7;
