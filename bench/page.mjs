// Measures the board on an emulated mid-range phone in real Chromium. Argument: the server's address.
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

const { chromium } = createRequire(new URL('../static-site/package.json', import.meta.url))('@playwright/test');
const [address] = process.argv.slice(2);
const runs = Number(process.env.RUNS ?? 3);
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, baseURL: address };
// 1.6 Mbit/s, 150 ms round trip
const network = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const slowdown = 4;

const system = process.env.CHROMIUM ?? '/usr/bin/chromium';
const browser = await chromium.launch({
  ...(existsSync(system) ? { executablePath: system } : {}),
  args: ['--no-sandbox', '--disable-gpu'],
});

const account = await browser.newContext(phone);
await send('POST', '/api/accounts', {
  id: randomUUID(),
  username: `bench${Date.now()}`,
  name: 'Bench',
  password: randomUUID(),
});
const small = await board(200);
const large = await board(2000);
const state = await account.storageState();

const figures = [
  ...(await medians('first visit, 200 cards', () => firstVisit(small))),
  ...(await medians('return visit, 200 cards', () => returnVisit(small, false))),
  ...(await medians('return visit offline, 200 cards', () => returnVisit(small, true))),
  ...(await medians('first visit, 2,000 cards', () => firstVisit(large))),
  ...(await medians('use, 2,000 cards', () => use(large))),
];
await browser.close();

for (const { what, figure, value, unit } of figures)
  console.log(`${what.padEnd(34)} ${figure.padEnd(34)} ${String(value).padStart(8)} ${unit}`);
for (const figure of figures) console.log(JSON.stringify(figure));

/** A page that notes when its cards were there, what was painted largest, what shifted and what blocked. */
async function watched(context, cards) {
  const page = await context.newPage();
  await page.addInitScript((count) => {
    const seen = { all: 0, lcp: 0, cls: 0, tasks: [] };
    globalThis.seen = seen;
    const observe = (type, note) =>
      new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
    observe('largest-contentful-paint', (entry) => {
      seen.lcp = entry.startTime;
    });
    observe('layout-shift', (entry) => {
      if (!entry.hadRecentInput) seen.cls += entry.value;
    });
    observe('longtask', (entry) => seen.tasks.push(entry.duration));
    new MutationObserver(() => {
      if (seen.all || !document.querySelector('[data-card]')) return;
      const heads = [...document.querySelectorAll('.column-head > :nth-child(2)')];
      if (heads.reduce((sum, head) => sum + Number(head.textContent), 0) === count) seen.all = performance.now();
    }).observe(document, { childList: true, subtree: true, characterData: true });
  }, cards);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return { page, devtools };
}

async function throttled(devtools, offline = false) {
  await devtools.send('Network.emulateNetworkConditions', { ...network, offline });
}

/** Milliseconds by which tasks were longer than 50 ms. */
function blocking(tasks) {
  return tasks.reduce((sum, task) => sum + Math.max(0, task - 50), 0);
}

async function settled(page) {
  await page.waitForFunction(() => globalThis.seen.all > 0);
  await page.waitForTimeout(2500);
  return await page.evaluate(() => ({
    ...globalThis.seen,
    nodes: document.querySelectorAll('*').length,
    wider: document.documentElement.scrollWidth - innerWidth,
  }));
}

async function firstVisit({ path, cards }) {
  const context = await browser.newContext({ ...phone, storageState: state });
  const { page, devtools } = await watched(context, cards);
  await throttled(devtools);
  const arrived = [];
  devtools.on('Network.loadingFinished', ({ encodedDataLength, timestamp }) =>
    arrived.push({ bytes: encodedDataLength, timestamp }),
  );
  await page.goto(path);
  await page.waitForFunction(() => globalThis.seen.all > 0);
  const toBoard = arrived.reduce((sum, { bytes }) => sum + bytes, 0);
  const seen = await settled(page);
  const whole = arrived.reduce((sum, { bytes }) => sum + bytes, 0);
  await context.close();
  return {
    'transferred until the board stands': [toBoard / 1000, 'KB'],
    'transferred with what loads later': [whole / 1000, 'KB'],
    LCP: [seen.lcp, 'ms'],
    'all cards': [seen.all, 'ms'],
    'blocking time': [blocking(seen.tasks), 'ms'],
    CLS: [seen.cls, ''],
    'wider than the phone': [seen.wider, 'px'],
    'DOM nodes': [seen.nodes, ''],
  };
}

async function returnVisit({ path, cards }, offline) {
  const context = await browser.newContext({ ...phone, storageState: state });
  const before = await context.newPage();
  await before.goto(path);
  await before.locator('[data-card]').first().waitFor();
  await before.evaluate(() => navigator.serviceWorker.ready);
  await before.close();
  const { page, devtools } = await watched(context, cards);
  if (offline) await context.setOffline(true);
  else await throttled(devtools);
  await page.goto(path);
  const seen = await settled(page);
  await context.close();
  return { LCP: [seen.lcp, 'ms'], 'all cards': [seen.all, 'ms'], 'blocking time': [blocking(seen.tasks), 'ms'] };
}

/** Scrolls the long list, then carries a card along it with a finger. */
async function use({ path, cards }) {
  const context = await browser.newContext({ ...phone, storageState: state });
  const { page, devtools } = await watched(context, cards);
  await page.goto(path);
  await settled(page);
  await tasks(page);
  const scroll = { x: 200, y: 600, speed: 3000, gestureSourceType: 'touch' };
  for (const yDistance of [-3000, -3000, 2000])
    await devtools.send('Input.synthesizeScrollGesture', { ...scroll, yDistance });
  const scrolling = await tasks(page);
  const touch = (type, touchPoints) => devtools.send('Input.dispatchTouchEvent', { type, touchPoints });
  await touch('touchStart', [{ x: 150, y: 400 }]);
  await page.locator('.ghost').waitFor();
  for (let y = 400; y <= 700; y += 15) await touch('touchMove', [{ x: 150, y }]);
  await page.waitForTimeout(1500);
  await touch('touchEnd', []);
  await page.waitForTimeout(1500);
  const carrying = await tasks(page);
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  await context.close();
  return {
    'scrolling: longest task over 50 ms': [Math.max(0, ...scrolling), 'ms'],
    'scrolling: blocking time': [blocking(scrolling), 'ms'],
    'moving: longest task over 50 ms': [Math.max(0, ...carrying), 'ms'],
    'moving: blocking time': [blocking(carrying), 'ms'],
    'DOM nodes': [nodes, ''],
  };
}

/** The long tasks since this was asked last. */
function tasks(page) {
  return page.evaluate(() => globalThis.seen.tasks.splice(0));
}

async function medians(what, measure) {
  const results = [];
  for (let run = 0; run < runs; run++) results.push(await measure());
  return Object.keys(results[0]).map((figure) => {
    const values = results.map((result) => result[figure][0]).sort((a, b) => a - b);
    const value = values[Math.floor(values.length / 2)];
    return { what, figure, value: Math.round(value * 1000) / 1000, unit: results[0][figure][1] };
  });
}

async function send(method, path, data) {
  const headers = { Origin: address, 'Idempotency-Key': randomUUID() };
  const answer = await account.request.fetch(path, { method, data, headers });
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
  return answer;
}

/** A project whose cards have a text, two labels, a comment and a due date each, as bench/serve makes them. */
async function board(cards) {
  const id = randomUUID();
  const api = `/api/projects/${id}`;
  await send('POST', '/api/projects', { id, key: 'BN', name: 'Bench', template: 'default' });
  const labels = [randomUUID(), randomUUID()];
  for (const label of labels)
    await send('POST', `${api}/labels`, { id: label, name: label.slice(0, 8), color: '31CC7C' });
  for (let i = 0; i < cards; i++) {
    const card = {
      id: randomUUID(),
      title: `Card number ${i} with a title of its own`,
      description: 'Some text. '.repeat(40),
      due: '2026-12-12',
      labels,
    };
    await send('POST', `${api}/cards`, card);
    await send('POST', `${api}/cards/${card.id}/comments`, { id: randomUUID(), body: 'A comment.' });
  }
  return { path: `/p/${id}/board`, cards };
}
