import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The long parts of a reader's page, which are the same in every state of it, and are examined by tests of their own. */
const longParts = ['#ui-text', '#ui-places', '#ui-timeline', '#ui-voices', '#ui-corrections', '#ui-sources'];

/** axe for all of a reader's page but its text and its lists. */
export function axeBesideText(page: Page): AxeBuilder {
  return longParts.reduce((axe, part) => axe.exclude(part), new AxeBuilder({ page }));
}
