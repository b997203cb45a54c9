import { defineConfig } from 'vitest/config';

export default defineConfig({
  build: { target: 'es2022', modulePreload: { polyfill: false } },
  // for ./run --dev; the routes run beside it
  server: { port: 5173, strictPort: true, proxy: { '/api': `http://127.0.0.1:${process.env.PORT ?? 8080}` } },
  test: { include: ['test/unit/**/*.test.ts'] },
});
