import type { Page } from '@playwright/test';

/** Chromium's own “slow 4G”: 1.6 Mbit/s down and 0.75 up at nine tenths, 150 ms a round trip at 3.75 times. */
const slow4g = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1.6e6 / 8) * 0.9,
  uploadThroughput: (0.75e6 / 8) * 0.9
};

/** Makes the page's processor as slow as a cheap phone's: 4 times. */
export async function slowProcessor(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

/** Makes the page's line a slow 4G one. */
export async function slowLine(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slow4g);
}
