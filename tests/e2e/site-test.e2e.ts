import type { Page } from '@playwright/test';
import { SiteFaults } from './site-faults.ts';
import { expect, test } from './site-test.ts';

test.use({ viewport: { width: 400, height: 300 } });

/** Answers pages that are as bad as said, below `bad/`, with a policy as ours have. */
async function serveBadPages(page: Page): Promise<void> {
  const policy = `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self'">`;
  const bodies: Readonly<Record<string, string>> = {
    good: '<p>Nothing is wrong.</p>',
    policy: '<img src="https://example.org/x.png"><p style="color: red">Red.</p>',
    frame: '<iframe src="policy"></iframe>',
    script: '<script src="throws.js"></script><script src="missing.js"></script>',
    'throws.js': `console.error('logged'); Promise.reject(new Error('nobody caught this')); throw new Error('thrown');`
  };
  await page.route('**/bad/*', (route) => {
    const name = route.request().url().split('/').at(-1) ?? '';
    const body = bodies[name];
    if (body === undefined) return route.fulfill({ status: 404 });
    if (name.endsWith('.js')) return route.fulfill({ body, contentType: 'text/javascript' });
    const head = name === 'frame' ? '' : policy;
    return route.fulfill({ body: `<!doctype html>${head}${body}`, contentType: 'text/html' });
  });
}

test('a journey’s faults are seen: policies broken in the page and in its frames, errors, and what is missing', async ({
  browser,
  baseURL
}) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '' });
  const seen = await SiteFaults.watch(context);
  const page = await context.newPage();
  await serveBadPages(page);
  await page.goto('bad/good');
  expect(await seen.list()).toEqual([]);

  for (const path of ['bad/policy', 'bad/frame']) {
    const ofThis = await SiteFaults.watch(context);
    await page.goto(path);
    const told = await ofThis.list();
    for (const directive of ['img-src', 'style-src-attr']) {
      const events = told.filter((fault) => fault.startsWith(`Policy broken: ${directive} `));
      expect(events.length, `${directive}, ${path}`).toBeGreaterThan(0);
    }
    expect(told.join('\n')).toMatch(/in http:\S+\/bad\/policy/);
  }

  const ofScripts = await SiteFaults.watch(context);
  ofScripts.expect(/status of 404 .*missing\.js/, 'it is missing');
  await page.goto('bad/script');
  const told = await ofScripts.list();
  expect(told).toHaveLength(3);
  expect(told.filter((fault) => /^Uncaught: .*(?:thrown|nobody caught this)/.test(fault))).toHaveLength(2);
  expect(told.join('\n')).toMatch(/^logged \(/m);

  // What is expected has to happen.
  const ofNothing = await SiteFaults.watch(context);
  ofNothing.expect(/status of 500/, 'the host is broken');
  await page.goto('bad/good');
  expect(await ofNothing.list()).toEqual(['Not seen, though expected: /status of 500/ (the host is broken)']);
  await context.close();
});

test.fail('a journey with a page that breaks its policy fails', async ({ page }) => {
  await serveBadPages(page);
  await page.goto('bad/policy');
  await expect(page.locator('p')).toHaveText('Red.');
});

test.fail('a journey with another context whose page breaks its policy fails', async ({ openContext }) => {
  const page = await (await openContext()).newPage();
  await serveBadPages(page);
  await page.goto('bad/policy');
  await expect(page.locator('p')).toHaveText('Red.');
});
