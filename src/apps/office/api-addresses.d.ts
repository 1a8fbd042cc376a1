declare module 'virtual:api-addresses' {
  import type { OpenAPILink } from '@orpc/openapi-client/fetch';

  /** Written by the build, from the router of the server. */
  export const addresses: ConstructorParameters<typeof OpenAPILink>[0];
}
