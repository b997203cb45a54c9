// Makes the PNG icons of the web app manifest from public/icon.svg: npm run icons
import { existsSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';

const svg = readFileSync('public/icon.svg', 'utf8');
const system = process.env.CHROMIUM ?? '/usr/bin/chromium';
const browser = await chromium.launch({
  ...(existsSync(system) ? { executablePath: system } : {}),
  args: ['--no-sandbox', '--disable-gpu'],
});

// platforms cut maskable icons to shapes of their own: no corners, and the drawing within the inner 80 %
const maskable = svg
  .replace(' rx="6" fill="#0b6e5b"', ' fill="#0b6e5b"')
  .replace('<g ', '<g transform="translate(2.4 2.4) scale(.8)" ');

for (const [name, size, drawing] of [
  ['icon-192', 192, svg],
  ['icon-512', 512, svg],
  ['icon-maskable', 512, maskable],
]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
  );
  await page.screenshot({ path: `public/${name}.png`, omitBackground: true });
}
await browser.close();
