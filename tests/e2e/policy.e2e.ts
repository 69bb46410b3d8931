import { createHash } from 'node:crypto';
import { builtFile, builtFiles } from './published-site.ts';
import { expect, test } from './site-test.ts';

test.describe('the policy of every page', () => {
  const ours = {
    'default-src': "'none'",
    'script-src': "'self'",
    'worker-src': "'self'",
    'style-src': "'self'",
    'style-src-attr': "'unsafe-hashes' 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='",
    'img-src': "'self' data: blob:",
    'connect-src': "'self'",
    'font-src': "'self'",
    'media-src': "'self'",
    'manifest-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'"
  };
  const policyOf = (html: string): Record<string, string> => {
    const text = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1] ?? '';
    return Object.fromEntries(
      text.split(';').map((directive) => {
        const [name = '', ...values] = directive.trim().split(/\s+/);
        return [name, values.join(' ')];
      })
    );
  };
  const hashOf = (script: string): string =>
    `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
  const inlineScripts = (html: string): string[] =>
    [
      ...html.matchAll(
        /<script(?![^>]*\b(?:src=|type="application\/(?:ld\+)?json"))[^>]*>([\s\S]*?)<\/script>/g
      )
    ].map(([, script = '']) => script);

  test('stands before anything that could load, and says what quality demands', () => {
    const pages = builtFiles('.html').filter(
      (path) => path !== '404.html' && builtFile(path).includes('<html')
    );
    expect(pages.length).toBeGreaterThan(50);
    for (const path of pages) {
      const html = builtFile(path);
      const { 'script-src': scripts = '', ...rest } = policyOf(html);
      const { 'script-src': own, ...expected } = ours;
      // The worker of a map in a sandbox; the pages that show a publisher what a frame will be.
      const more = path.startsWith('embed/')
        ? { 'worker-src': "'self' data:" }
        : /^(?:[^/]+\/embed|embedding)\//.test(path)
          ? { 'frame-src': "'self'" }
          : {};
      expect(rest, path).toEqual({ ...expected, ...more });
      expect(scripts.replace(/ 'sha256-[\w+/=]+'/g, ''), path).toBe(own);
      for (const script of inlineScripts(html)) expect(scripts, path).toContain(hashOf(script));
      expect(html.indexOf('content-security-policy'), path).toBeLessThan(
        html.search(/<(?:script|link [^>]*stylesheet|style)/)
      );
      expect(
        /<[^>]+\sstyle=(?:"[^"]*"|'[^']*'|[^\s>]+)/.exec(html.replace(/<script[\s\S]*?<\/script>/g, ''))?.[0],
        path
      ).toBeUndefined();
      expect(/<[a-z][^>]*\son[a-z]+=/i.exec(html)?.[0], path).toBeUndefined();
    }
  });

  test('names, for the page of what is missing, its one style and its one script', () => {
    const html = builtFile('404.html');
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    expect(policyOf(html)).toEqual({
      'default-src': "'none'",
      'connect-src': "'self'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'style-src': hashOf(style),
      'script-src': inlineScripts(html).map(hashOf).join(' ')
    });
    expect(inlineScripts(html)).toHaveLength(1);
  });
});
