export const accreditation = {} as const;
