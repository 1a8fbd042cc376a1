/** The pages of the public navigation, by their address after the edition's. */
export const publicPages = [
  { path: '', label: 'home' },
  { path: '/exhibitors', label: 'exhibitors' },
  { path: '/programme', label: 'programme' },
  { path: '/venues', label: 'venues' },
] as const;
