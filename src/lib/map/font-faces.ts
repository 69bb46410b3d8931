import arabic from '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-500-normal.woff2?url';
import armenian from '@fontsource/noto-sans-armenian/files/noto-sans-armenian-armenian-500-normal.woff2?url';
import hebrew from '@fontsource/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-500-normal.woff2?url';
import cyrillic from '@fontsource/noto-sans/files/noto-sans-cyrillic-500-normal.woff2?url';
import latinExt from '@fontsource/noto-sans/files/noto-sans-latin-ext-500-normal.woff2?url';
import latin from '@fontsource/noto-sans/files/noto-sans-latin-500-normal.woff2?url';
import vietnamese from '@fontsource/noto-sans/files/noto-sans-vietnamese-500-normal.woff2?url';
import type { FontFacesSpecification } from 'maplibre-gl';

/** The one family of the map's labels, as `text-font` names it. */
export const labelFont = ['Noto Sans Medium'];

/**
 * The font files of the labels for a style's `font-faces`: each is loaded when a label first needs one of
 * its characters. Ranges are those that the font packages publish, without what two of them share, so that no two
 * files are asked for one character.
 */
export function fontFaces(): FontFacesSpecification {
  return {
    'Noto Sans Medium': [
      {
        url: latin,
        'unicode-range':
          'U+0000-00FF U+0131 U+0152-0153 U+02BB-02BC U+02C6 U+02DA U+02DC U+2000-200B U+2010-206F U+20AC U+2122 U+2191 U+2193 U+2212 U+2215'.split(
            ' '
          )
      },
      {
        url: latinExt,
        'unicode-range':
          'U+0100-0130 U+0132-0151 U+0154-02BA U+02BD-02C5 U+02C7-02CC U+02CE-02D7 U+02DD-02FF U+0304 U+0308 U+0329 U+1E00-1E9F U+1EF2-1EFF'.split(
            ' '
          )
      },
      { url: vietnamese, 'unicode-range': ['U+1EA0-1EF1'] },
      {
        url: arabic,
        'unicode-range': [
          'U+0600-06FF',
          'U+0750-077F',
          'U+0870-08FF',
          'U+200C-200E',
          'U+FB50-FDFF',
          'U+FE70-FEFC'
        ]
      },
      { url: hebrew, 'unicode-range': ['U+0590-05FF', 'U+20AA', 'U+FB1D-FB4F'] },
      { url: armenian, 'unicode-range': ['U+0530-058F', 'U+FB13-FB17'] },
      { url: cyrillic, 'unicode-range': ['U+0301', 'U+0400-045F', 'U+0490-0491', 'U+04B0-04B1', 'U+2116'] }
    ]
  };
}
