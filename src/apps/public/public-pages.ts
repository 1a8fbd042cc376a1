/** The pages of the public navigation, by their address after the edition's. */
export const publicPages = [{ path: '', label: 'home' }] as const;
