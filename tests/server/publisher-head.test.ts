import { describe, expect, it } from 'vitest';
import { allowOwnFrames, builderHead, galleryHead } from '#lib/server/publisher-head.ts';
import { siteAddress } from '#lib/server/site-address.ts';
import { smallBriefing } from '../fakes/small-briefing.ts';

describe('the pages for publishers', () => {
  it('say where they stand, and the builder how its briefing is embedded', () => {
    const site = siteAddress('https://example.org/maps');
    const html = builderHead(smallBriefing, site);
    expect(html).toContain('<title>Embed “A small briefing”</title>');
    expect(html).toContain('rel="canonical" href="https://example.org/maps/small/embed/"');
    expect(html).toContain('content="https://example.org/maps/small/card.png"');
    expect(html).toContain(
      'type="application/json+oembed" href="https://example.org/maps/small/oembed.json"'
    );
    expect(builderHead(smallBriefing, siteAddress(''))).toContain('href="../oembed.json"');
    expect(galleryHead(site)).toContain('rel="canonical" href="https://example.org/maps/embedding/"');
  });

  it('may show embeds of their own site in frames, and of no other', () => {
    const html = `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self'">`;
    expect(allowOwnFrames(html)).toContain(
      `content="default-src 'none'; frame-src 'self'; script-src 'self'"`
    );
  });
});
