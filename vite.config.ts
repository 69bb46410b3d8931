import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { bundleClassicScripts } from './src/lib/server/classic-scripts.ts';
import { showProblems } from './src/cli/dev/show-problems.ts';
import { buildClientScripts } from './src/lib/server/client-scripts.ts';

export default defineConfig({
  plugins: [sveltekit(), buildClientScripts(), bundleClassicScripts(), showProblems()],
  // Fonts and the worker stay files: a Content-Security-Policy without data: fonts can hold.
  build: { assetsInlineLimit: 0, target: 'es2022' },
  test: {
    include: ['tests/**/*.test.ts'],
    environment: 'node',
    // By default one core is left to the watching terminal, which on two cores is half.
    maxWorkers: '100%',
    // A test that expects nothing has shown nothing.
    expect: { requireAssertions: true },
    // Not a limit on what is tested: a busy machine may take its time.
    testTimeout: 120_000
  }
});
