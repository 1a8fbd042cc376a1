export const delegations = {} as const;
