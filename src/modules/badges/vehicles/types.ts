/** What stands behind a windscreen: it lets a vehicle in, and nobody who sits in it. */
export type VehiclePass = {
  number: number;
  plate: string;
  /** A delegation, a company, a service; no name of a person, because it is signed into the code. */
  forWhom: string;
  zones: string[];
  days: number[];
  /** The signed text of the QR code. */
  token: string;
  issuedAt: Date;
  printedAt: Date | null;
  revokedAt: Date | null;
  revokedReason: string | null;
};

export type VehicleOrder = { plate: string; forWhom: string; zones: string[]; days: number[] };
