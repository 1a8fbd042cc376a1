export const stands = {} as const;
