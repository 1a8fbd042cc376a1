import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [reactRouter()],
  publicDir: false,
  build: {
    // `data:` addresses are not in the content security policy.
    assetsInlineLimit: 0,
    cssMinify: true,
    target: 'es2023',
  },
});
