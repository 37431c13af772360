import { defineConfig } from '@playwright/test';

export default defineConfig({
  outputDir: 'test-results/window',
  // The machine may be slow or shared; conditions are waited for, so the limits only end what hangs.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  projects: [
    { name: 'window', testDir: 'test/e2e' },
    { name: 'package', testDir: 'test/package' },
  ],
});
