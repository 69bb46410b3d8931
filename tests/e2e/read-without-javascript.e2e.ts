import { builtBriefing, builtFile, builtFiles, isBuilt } from './published-site.ts';
import { expect, test } from './site-test.ts';

const briefing = builtBriefing('kerman');

test.use({ javaScriptEnabled: false });

test('shows the passages of all 22 paragraphs with voice, citation and notes', async ({ page }) => {
  await page.goto('kerman/');
  const paragraphs = new Set<number>();
  for (const passage of briefing.passages) {
    const element = page.locator(`article [id="${passage.id}"]`);
    await expect(element, passage.id).toBeVisible();
    const voice = briefing.voices.find(({ id }) => id === passage.voice);
    if (voice && voice.kind !== 'editor') await expect(element).toContainText(voice.name);
    for (const citation of passage.citations) {
      if (citation.source === briefing.about && citation.paragraph) paragraphs.add(citation.paragraph);
      if (citation.quotation) await expect(element).toContainText(citation.quotation.exact);
    }
  }
  expect([...paragraphs].sort((a, b) => a - b)).toEqual(Array.from({ length: 22 }, (_, index) => index + 1));
  for (const note of briefing.notes)
    await expect(page.locator(`article [id="${note.id}"]`), note.id).toBeVisible();
});

test('links every mention to the page of its place, and each of those pages stands', async ({ page }) => {
  await page.goto('kerman/');
  const mentions = page.locator('article a[data-place]');
  expect(await mentions.count()).toBeGreaterThanOrEqual(briefing.mentions.length);
  const addresses = await mentions.evaluateAll((links) =>
    links.map((link) => [link.getAttribute('data-place') ?? '', (link as HTMLAnchorElement).pathname])
  );
  for (const [place, path] of addresses) expect(path).toBe(`/kerman/places/${place}/`);
  for (const place of briefing.places)
    expect(isBuilt(`kerman/places/${place.id}/index.html`), place.id).toBe(true);
});

test('opens a place as a page of its own, with its card, title and the text', async ({ page }) => {
  await page.goto('kerman/');
  await page.locator('article a[data-place="kerman"]').first().click();
  await expect(page).toHaveURL(/\/kerman\/places\/kerman\/$/);
  await expect(page).toHaveTitle(/Kerman/);
  const card = page.locator('[data-place-card="kerman"]');
  await expect(card.getByRole('heading', { name: 'Kerman' }).first()).toBeVisible();
  await expect(card.locator('[lang="fa"]').first()).toContainText('کرمان');
  await expect(page.locator('article')).toContainText(briefing.voices[0]?.name ?? '');
});

test('has one page for each stop', async ({ page }) => {
  for (const index of briefing.tour.keys()) {
    expect(isBuilt(`kerman/tour/${index + 1}/index.html`), `stop ${index + 1}`).toBe(true);
  }
  await page.goto('kerman/tour/1/');
  await expect(page.locator('[data-tour]')).toContainText(briefing.tour[0]?.title ?? '');
});

test('leads from the shelf to each briefing that is not a draft', async ({ page }) => {
  await page.goto('');
  await page.getByRole('link', { name: briefing.title }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: briefing.title })).toBeVisible();
});

test('[F8f] answers an unknown address with a page that stands alone', async ({ page, siteFaults }) => {
  siteFaults.expect(/status of 404 .*\/places\/atlantis\//, 'the address is unknown');
  const response = await page.goto('kerman/places/atlantis/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await page.locator('link[rel="stylesheet"], script[src], img').count()).toBe(0);
  await expect(page.getByRole('link').first()).toBeVisible();
});

test('prints no address of the build machine', () => {
  for (const file of builtFiles('.html', '.json', '.xml', '.txt', '.jsonld', '.svg')) {
    expect(builtFile(file), file).not.toMatch(/sveltekit-prerender|localhost|127\.0\.0\.1/);
  }
});
