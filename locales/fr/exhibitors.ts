export const exhibitors = {} as const;
