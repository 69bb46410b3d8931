import { expect, test } from './site-test.ts';

for (const path of ['', 'kerman/', 'kerman/places/beirut/', 'kerman/tour/2/', '404.html']) {
  test(`[P12a P12b P12c] /${path} asks no other host, breaks no policy, logs no error, keeps no cookie and stores nothing`, async ({
    page,
    context,
    baseURL
  }) => {
    const faults: string[] = [];
    page.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(baseURL ?? ''))
        faults.push(request.url());
    });
    page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
    });
    await page.goto(path);
    if (path.startsWith('kerman')) {
      await expect(page.locator('[data-map]')).toHaveAttribute('data-map', 'ready', { timeout: 30_000 });
    }
    expect(faults).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])).toEqual(
      []
    );
  });
}
