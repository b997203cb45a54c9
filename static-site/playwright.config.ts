import { existsSync } from 'node:fs';
import { defineConfig, devices } from '@playwright/test';

// the system's Chromium where there is one, else the browser that Playwright installs
const system = process.env.CHROMIUM ?? '/usr/bin/chromium';
const executable = existsSync(system) ? { executablePath: system } : {};

// a server of their own on data of their own, unless SCOPEKEEPER_URL names one that runs
const port = process.env.BROWSER_TEST_PORT ?? '8197';
const given = process.env.SCOPEKEEPER_URL;
const data = 'local/target/browser-data';

// what looks or is handled otherwise on a wide screen: docs/decisions/0064
const wide = [
  ...['board', 'card', 'decisions', 'demo', 'drag', 'focus', 'groundwork', 'import', 'inbox', 'many', 'plan'],
  ...['projects', 'public-link', 'scope', 'settings', 'welcome', '*.desktop'],
].map((name) => `${name}.spec.ts`);

export default defineConfig({
  testDir: 'test/browser',
  // emptied at each run, so not the folder of the reports
  outputDir: 'test-results/browser',
  workers: 2,
  timeout: 90_000,
  // a busy machine: what is expected may take its time, but must come
  expect: { timeout: 15_000 },
  forbidOnly: true,
  // docs/decisions/0008: a machine that is busy elsewhere; ./verify names what needed it
  retries: 1,
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  webServer: given
    ? undefined
    : {
        command: `rm -rf ../${data} && exec ../local/start >../local/target/browser-server.log 2>&1`,
        env: { PORT: port, SIGN_UP: 'open', DATA_DIR: data },
        url: `http://localhost:${port}/api/health`,
        timeout: 120_000,
        gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
      },
  use: {
    baseURL: given ?? `http://localhost:${port}`,
    launchOptions: { ...executable, args: ['--no-sandbox', '--disable-gpu'] },
  },
  projects: [
    {
      name: 'phone',
      testIgnore: '*.desktop.spec.ts',
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
    {
      name: 'desktop',
      testMatch: wide,
      use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } },
    },
  ],
});
