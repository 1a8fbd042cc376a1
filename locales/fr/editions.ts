export const editions = {} as const;
