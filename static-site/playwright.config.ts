import { existsSync } from 'node:fs';
import { defineConfig, devices } from '@playwright/test';

// the system's Chromium where there is one, else the browser that Playwright installs
const system = process.env.CHROMIUM ?? '/usr/bin/chromium';
const executable = existsSync(system) ? { executablePath: system } : {};

export default defineConfig({
  testDir: 'test/browser',
  // emptied at each run, so not the folder of the reports
  outputDir: 'test-results/browser',
  workers: 1,
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    baseURL: process.env.SCOPEKEEPER_URL ?? 'http://localhost:8080',
    launchOptions: {
      ...executable,
      args: ['--no-sandbox', '--disable-gpu'],
    },
  },
  projects: [
    { name: 'phone', use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
    { name: 'desktop', use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } } },
  ],
});
