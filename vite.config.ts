import { fileURLToPath } from 'node:url';
import { reactRouter } from '@react-router/dev/vite';
import { defineConfig, type Plugin } from 'vite';

export default defineConfig({
  plugins: [reactRouter(), apiAddresses()],
  publicDir: 'src/apps/public/static',
  // So that rarely opened screens of the gate are chunks of their own.
  worker: { format: 'es' },
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

/**
 * `virtual:api-addresses`: method and path of every procedure, which is all the typed client
 * of the office needs at run time. Schemas and permissions stay on the server.
 */
function apiAddresses(): Plugin {
  const name = 'virtual:api-addresses';

  return {
    name,
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    async load(id) {
      if (id !== `\0${name}`) return undefined;
      const { router } = await import(inProject('src/apps/server/router.ts'));
      return `export const addresses = ${JSON.stringify(addressesOf(router))};`;
    },
  };
}

function addressesOf(router: object): unknown {
  if ('~orpc' in router) {
    const { route } = router['~orpc'] as { route: { method?: string; path?: string } };
    const { method, path } = route;
    return { '~orpc': { errorMap: {}, meta: {}, route: { method, path } } };
  }
  return Object.fromEntries(
    Object.entries(router).map(([key, member]) => [key, addressesOf(member as object)]),
  );
}

function inProject(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
