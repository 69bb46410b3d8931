import { defineConfig } from '@playwright/test';

const port = Number(process.env['TEST_PORT'] ?? 4174);

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: 'results/output',
  // One for each core of a small machine; each has a browser of its own, and the tests of a file stay with one.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'results/report.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    // A worker's requests pass by what a test puts in their way; offline.e2e.ts lets it in.
    serviceWorkers: 'block',
    // A trace would cost a quarter of the time of all tests that pass; ask for one with `--trace on`.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? '',
      args: [
        '--no-sandbox',
        '--use-angle=swiftshader',
        '--enable-unsafe-swiftshader',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync'
      ]
    }
  },
  webServer: {
    command: 'npx tsx src/cli/serve.ts build',
    cwd: '../..',
    env: { PORT: String(port) },
    url: `http://127.0.0.1:${port}/robots.txt`,
    reuseExistingServer: false
  }
});
