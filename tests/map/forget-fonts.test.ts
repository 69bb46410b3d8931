import { expect, it } from 'vitest';
import { forgetFonts } from '#lib/map/forget-fonts.ts';

it('takes the faces of a map’s labels out of the document, and no others', () => {
  const own = { family: 'Source Serif 4' };
  const fonts = new Set([
    { family: 'maplibre-gl-font-face-0' },
    own,
    { family: 'maplibre-gl-font-face-1-normal' }
  ]);
  forgetFonts(fonts as unknown as FontFaceSet);
  expect([...fonts]).toEqual([own]);
});
