import { defineConfig } from 'vitest/config';

export default defineConfig({
  build: { target: 'es2022', modulePreload: { polyfill: false } },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
  test: { include: ['test/unit/**/*.test.ts'] },
});
