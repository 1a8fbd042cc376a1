import { createORPCClient } from '@orpc/client';
import type { JsonifiedClient } from '@orpc/openapi-client';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { addresses } from 'virtual:api-addresses';
import type { Api } from '../server/router.ts';

/**
 * The API as the browser calls it, typed by the procedures themselves. Dates come as ISO
 * strings. For what a page shows at first, its loader is the better place.
 */
export const api: JsonifiedClient<Api> = createORPCClient(
  new OpenAPILink(addresses, {
    url: () => `${window.location.origin}/api/v1`,
    fetch: (request, init) => fetch(request, { ...init, credentials: 'same-origin' }),
  }),
);
