export const gates = {} as const;
