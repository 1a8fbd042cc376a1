/** The editions whose persons are invented; every screen of them says so. */
const demoEditions: readonly string[] = ['bamex-2025'];

export function isDemo(editionId: string): boolean {
  return demoEditions.includes(editionId);
}
