/**
 * Takes the faces that MapLibre has loaded for a map's labels out of the document once that map is gone. MapLibre 6.17
 * leaves them there, each with its whole file; a page has one map at a time, so that none of them is another's.
 */
export function forgetFonts(fonts: FontFaceSet): void {
  for (const face of [...fonts]) if (face.family.startsWith('maplibre-gl-font-face-')) fonts.delete(face);
}
