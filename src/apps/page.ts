import { mayReadEdition } from '#modules/editions/permissions';
import type { Access } from '#platform/api';
import type { NavGroup } from './nav-groups.ts';

/** A page, and who may open it. */
export type Page = {
  /** As React Router writes it, from the root: `/office/:edition/people`. */
  path: string;
  /** From `src/apps`. */
  file: string;
  access: Access;
  /** Whether the page comes alive in the browser, or stays as the server wrote it. */
  hydrate: boolean;
  /** Its entry in the navigation of the office. */
  nav?: { group: NavGroup; label: string; order: number };
};

export const everyone = { kind: 'public' } as const;
export const signedIn = { kind: 'signed-in' } as const;
export const administrators = { kind: 'administrator' } as const;
export const readers = { kind: 'edition', permission: mayReadEdition } as const;
