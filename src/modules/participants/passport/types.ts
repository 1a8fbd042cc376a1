/** What the machine-readable lines of a travel document tell, as far as their check digits bear it out. */
export type PassportReading = {
  familyName: string;
  givenNames: string;
  /** `YYYY-MM-DD`; null where the lines are doubtful. */
  birthDate: string | null;
  /** ISO 3166 alpha-2; null for the codes that are of no country. */
  nationality: string | null;
  documentNumber: string | null;
  documentType: 'passport' | 'service-passport' | 'diplomatic-passport' | 'identity-card' | null;
  /** `YYYY-MM-DD`; null where the lines are doubtful. */
  expiresOn: string | null;
  /** Parts of which the check digit does not fit; they are not given. */
  doubtful: DoubtfulPart[];
  /**
   * Letters that the lines cannot hold and the names may have: passports write Ş as S, and Ü as
   * UE or U.
   */
  lostLetters: string[];
};

export type DoubtfulPart = 'documentNumber' | 'birthDate' | 'expiry' | 'all';
