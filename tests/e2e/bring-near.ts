import { expect, type Locator } from '@playwright/test';

/** The upper edge of an element in the window, in whole CSS pixels. */
export async function topOf(element: Locator): Promise<number> {
  return element.evaluate((each) => Math.round(each.getBoundingClientRect().top));
}

/**
 * Scrolls the page to an element as a link to it does, and waits until what has come near is laid out, which scrolls
 * the page on while the element stays. Returns the element's upper edge.
 */
export async function bringNear(element: Locator): Promise<number> {
  await element.evaluate((each) => each.scrollIntoView());
  let top = Number.NaN;
  await expect
    .poll(async () => {
      const before = top;
      await element.evaluate(
        () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
      );
      top = await topOf(element);
      return top === before;
    })
    .toBe(true);
  return top;
}
