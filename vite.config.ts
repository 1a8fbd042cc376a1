import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [reactRouter()],
  publicDir: 'src/apps/public/static',
  build: {
    // `data:` addresses are not in the content security policy.
    assetsInlineLimit: 0,
    target: 'es2023',
  },
  environments: {
    ssr: {
      build: {
        rolldownOptions: {
          // The pages stand on the same floor as the server that renders them: one class of
          // failures, one set of texts.
          external: [/^#platform\//],
        },
      },
    },
  },
});
