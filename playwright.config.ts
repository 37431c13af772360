import { defineConfig } from '@playwright/test';

export default defineConfig({
  outputDir: 'test-results/window',
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  projects: [
    { name: 'window', testDir: 'test/e2e' },
    { name: 'package', testDir: 'test/package' },
  ],
});
