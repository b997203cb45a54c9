import { readFileSync } from 'node:fs';
import { compression } from 'vite-plugin-compression2';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { catalogues, ownLanguage, pseudoLanguage } from './bin/catalogues.ts';

/** A language has its catalogues in a folder of src/text: docs/decisions/0074. */
const language = process.env.SCOPEKEEPER_LANGUAGE ?? ownLanguage;

/** The light value of a colour of tokens.css. */
function token(name: string): string {
  const value = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6})`).exec(
    readFileSync('src/ui/tokens.css', 'utf8'),
  );
  if (!value?.[1]) throw new Error(`tokens.css has no colour ${name}`);
  return value[1];
}

const pwa = VitePWA({
  strategies: 'injectManifest',
  srcDir: 'src/app',
  filename: 'sw.ts',
  // worker.ts registers it, through a Trusted Types policy
  injectRegister: false,
  // the PNG icons are for the system that installs the app
  injectManifest: { globPatterns: ['**/*.{html,js,css,svg}'] },
  includeManifestIcons: false,
  manifest: {
    id: '/',
    name: 'Scopekeeper',
    short_name: 'Scopekeeper',
    description: 'A release board that keeps AI-assisted projects on course.',
    lang: language,
    start_url: '/',
    scope: '/',
    display: 'standalone',
    theme_color: token('bg'),
    background_color: token('bg'),
    share_target: {
      action: '/share',
      // without a service worker (its storage was removed) the page itself reads the address; a form would be lost
      method: 'GET',
      params: { title: 'title', text: 'text', url: 'url' },
    },
    icons: [
      { src: '/icon.svg', type: 'image/svg+xml', sizes: 'any' },
      { src: '/icon-192.png', type: 'image/png', sizes: '192x192' },
      { src: '/icon-512.png', type: 'image/png', sizes: '512x512' },
      { src: '/icon-maskable.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
    ],
  },
});

/** Beside each file its compressed twins, which servers that know them prefer. */
const twins = compression({
  include: /\.(html|js|css|svg|webmanifest)$/,
  algorithms: ['gzip', 'brotliCompress'],
});

export default defineConfig({
  plugins: [
    catalogues(language),
    // the pseudo-locale is for a test, which has no worker
    ...(language === pseudoLanguage ? [] : [pwa, twins]),
  ],
  build: {
    outDir: language === pseudoLanguage ? 'dist-pseudo' : 'dist',
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // what every page stands on is one file, not one for each set of pages that use a part of it; but for what a
      // paste alone needs
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'floors',
              test: /src\/(api|model|device|sync)\/(?!parseList)|src\/ui\/(lazy|severalLines)|preload-helper|jsx-runtime/,
            },
          ],
        },
      },
    },
  },
  // for ./run --dev; the routes run beside it
  server: { port: 5173, strictPort: true, proxy: { '/api': `http://127.0.0.1:${process.env.PORT ?? 8080}` } },
  test: { include: ['test/unit/**/*.test.ts'], testTimeout: 60_000 },
});
