import { permission } from '#platform/permissions';

/** Keys open gates, but name nobody: whoever runs the installation may look after them. */
export const mayReadBadgeKeys = permission('badge-key.read', ['administrator', 'organiser']);

export const mayKeepBadgeKeys = permission('badge-key.keep', ['administrator', 'organiser']);
