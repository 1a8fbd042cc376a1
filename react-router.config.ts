import type { Config } from '@react-router/dev/config';

export default {
  appDirectory: 'src/apps',
  buildDirectory: 'build',
  ssr: true,
  // The whole list of pages goes out at once: a page that is asked for later would cost one
  // more round trip on a slow line.
  routeDiscovery: { mode: 'initial' },
} satisfies Config;
