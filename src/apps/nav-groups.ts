/** The chain, from the first rule to the results, in stretches. */
export const navGroups = ['edition', 'before', 'entry', 'show', 'after', 'settings'] as const;

export type NavGroup = (typeof navGroups)[number];
