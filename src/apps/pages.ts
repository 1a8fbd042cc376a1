import { guestPages } from './embassy/guest-pages.ts';
import type { Page } from './page.ts';
import { pagesBefore } from './pages/before.ts';
import { editionPages } from './pages/edition.ts';
import { entrancePages } from './pages/entrance.ts';
import { entryPages } from './pages/entry.ts';
import { publicPages } from './pages/public.ts';
import { rangePages } from './pages/range.ts';
import { showPages } from './pages/show.ts';
import { requestPages } from './requests/request-pages.ts';

/**
 * Every page there is, with who may open it. The routes are made from this list and the
 * server refuses any address that is not in it, so no page is open by omission. The first
 * address that fits is meant.
 */
export const pages: readonly Page[] = [
  ...entrancePages,
  ...editionPages,
  ...pagesBefore,
  ...entryPages,
  ...showPages,
  ...rangePages,
  ...guestPages,
  ...requestPages,
  ...publicPages,
];
