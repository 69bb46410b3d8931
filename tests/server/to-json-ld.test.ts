import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml } from '#lib/server/escape-html.ts';
import { toJsonLd } from '#lib/server/to-json-ld.ts';

describe('toJsonLd', () => {
  it('says the same as JSON', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const value: unknown = JSON.parse(json);
        expect(JSON.parse(toJsonLd(value))).toEqual(value);
      })
    );
  });

  it('holds no character that could end the script or a line of it', () => {
    const hostile = '</script><!--<script>&\u2028\u2029';
    expect(toJsonLd({ [hostile]: hostile })).not.toMatch(/[<>&\u2028\u2029]/);
  });
});

describe('escapeHtml', () => {
  it('leaves nothing that could open a tag, end an attribute or start an entity', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"']|&(?!amp;|lt;|gt;|quot;|#39;)/);
      })
    );
  });

  it('leaves out what XML cannot hold', () => {
    expect(escapeHtml('a\u0000\u000b\ufffeb\tc\n')).toBe('ab\tc\n');
  });
});
