import { openHost, type Host } from '../open-host.ts';
import { expect, test } from '../site-test.ts';

let host: Host;

test.use({ viewport: { width: 760, height: 500 }, serviceWorkers: 'block' });
test.beforeAll(async ({ baseURL }) => {
  host = await openHost(baseURL ?? '');
});
test.afterAll(() => host.close());

test('[F10a] where our site cannot be reached, a page that embeds it keeps the text of its link', async ({
  page,
  baseURL,
  siteFaults
}) => {
  siteFaults.expect(/ERR_INTERNET_DISCONNECTED .*\/embed\.js/, 'our site cannot be reached');
  let isScriptThere = false;
  await page.route(`${baseURL}**`, (route) =>
    isScriptThere && route.request().url().endsWith('/embed.js')
      ? route.continue()
      : route.abort('internetdisconnected')
  );
  const link = page.locator('#embed a');
  await page.goto(host.page('element'));
  await expect(link).toBeVisible();
  await expect(link).toHaveText(/\S/);
  await expect(link).toHaveAttribute('href', /\/kerman\//);
  // The script alone, as from the browser's own copy, takes nothing away.
  isScriptThere = true;
  await page.reload();
  await expect(page.locator('#embed iframe')).toBeAttached();
  await expect(link).toBeVisible();
});
