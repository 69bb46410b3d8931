import type { Page } from '@playwright/test';
import { openReader } from './open-reader.ts';
import { builtBriefing } from './published-site.ts';
import { expect, test } from './site-test.ts';

const briefing = builtBriefing('kerman');
const about = briefing.sources.find(({ id }) => id === briefing.about);

/** A stand-in for the article: 22 paragraphs of nothing, with some of the quotations where they belong. */
function standIn(quotations: Readonly<Record<number, string>>): string {
  const paragraphs = Array.from({ length: 22 }, (_, index) => {
    const quoted = quotations[index + 1];
    return `Stand-in paragraph ${index + 1} is long enough to be a paragraph${quoted ? `, and says ${quoted} in passing` : ''}.`;
  });
  return [
    '21.01.2024 Author: Alexandr Svaranc',
    about?.title,
    'The Terrorist Attack in Kerman',
    ...paragraphs,
    'Alexander SVARANTS, Doctor of Political Sciences',
    'Related articles'
  ].join('\n\n');
}

async function attach(page: Page, copy: string): Promise<void> {
  await page.locator('[data-view-link="sources"]').click();
  await page.getByRole('button', { name: 'Have a copy of the article?' }).click();
  await page.getByRole('textbox', { name: 'The text of the article' }).fill(copy);
  await page.getByRole('button', { name: 'Read alongside', exact: true }).click();
}

test('stands the paragraphs of a copy beside the passages, with the cited words marked', async ({ page }) => {
  await openReader(page);
  const requests: string[] = [];
  await attach(page, standIn({ 1: 'almost 23,000 deaths', 7: '15 minutes apart' }));
  page.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
  await expect(page.locator('#gaza-toll .beside mark')).toHaveText('almost 23,000 deaths');
  await expect(page.locator('#two-blasts .beside mark')).toHaveText('15 minutes apart');
  await expect(page.locator('#gaza-toll .beside summary')).toHaveText('The article, paragraph 1');
  await expect(page.locator('.showing')).toContainText('2 of');
  await expect(page.locator('.showing')).toContainText('22 paragraphs');
  await page.locator('.lost summary').click();
  await expect(page.locator('.lost li').first()).toContainText('not found');
  expect(requests.filter((request) => !request.startsWith('GET'))).toEqual([]);
  const stored = await page.evaluate(
    () => localStorage.length + sessionStorage.length + document.cookie.length
  );
  expect(stored).toBe(0);
  await page.getByRole('button', { name: 'Put the copy away' }).click();
  await expect(page.locator('.beside')).toHaveCount(0);
});

test('takes a saved web page, and runs and shows nothing of it', async ({ page }) => {
  await openReader(page);
  const paragraphs = standIn({ 1: 'almost 23,000 deaths' })
    .split('\n\n')
    .map((text) => `<p>${text}<img src="x" onerror="document.title='run'"></p>`)
    .join('');
  await attach(
    page,
    `<!doctype html><title>x</title><nav><p>A menu that is long enough to look like a sentence to anyone, really.</p></nav><script>document.title='run'</script><main>${paragraphs}</main>`
  );
  await expect(page.locator('#gaza-toll .beside mark')).toHaveText('almost 23,000 deaths');
  await expect(page.locator('.beside img')).toHaveCount(0);
  expect(await page.title()).not.toBe('run');
});

test('reads a file, and says what is wrong with one that is no text', async ({ page }) => {
  await openReader(page);
  await page.locator('[data-view-link="sources"]').click();
  await page.getByRole('button', { name: 'Have a copy of the article?' }).click();
  const file = page.locator('dialog input[type="file"]');
  await file.setInputFiles({
    name: 'a.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from([0xff, 0xd8, 0x00, 0x10])
  });
  await expect(page.getByRole('alert')).toHaveText('That file could not be read as text.');
  const buffer = Buffer.from(standIn({ 7: '15 minutes apart' }));
  await file.setInputFiles({ name: 'a.md', mimeType: 'text/markdown', buffer });
  await expect(page.getByRole('alert')).toBeEmpty();
  await page.getByRole('button', { name: 'Read alongside', exact: true }).click();
  await expect(page.locator('#two-blasts .beside mark')).toHaveText('15 minutes apart');
});

test('has two columns where there is room', async ({ page }) => {
  await page.setViewportSize({ width: 1600, height: 900 });
  await openReader(page);
  await attach(page, standIn({ 7: '15 minutes apart' }));
  await page.locator('[data-view-link="text"]').click();
  await page.locator('#two-blasts').scrollIntoViewIfNeeded();
  const text = await page.locator('#two-blasts .prose').boundingBox();
  const beside = await page.locator('#two-blasts .beside').boundingBox();
  expect(beside?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
});
