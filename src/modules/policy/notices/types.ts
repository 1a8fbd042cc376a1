import type { LocalText } from '#platform/i18n';
import type { Provenance } from '#platform/schema';

/** What an authority wants exhibitors to know of a country before they deal with it. It blocks nobody. */
export type CountryNotice = {
  id: string;
  /** ISO 3166 alpha-2 of the country it is about. */
  country: string;
  authority: string;
  /** As the act is cited. */
  reference: string;
  body: LocalText;
  /** Local dates; the last one is the last on which it is shown. Null has no end. */
  validFrom: string;
  validTo: string | null;
  /** Where anybody can read the act. */
  source: string;
  /** Countries whose exhibitors it binds; null binds all. */
  binds: readonly string[] | null;
  provenance: Provenance;
  /** Grows with each change: what was read before has to be read again. */
  version: number;
  keptAt: Date;
  withdrawnAt: Date | null;
};

export type NewNotice = Omit<CountryNotice, 'id' | 'version' | 'keptAt' | 'withdrawnAt'>;

/** A notice as somebody read it. */
export type ReadNotice = Pick<CountryNotice, 'id' | 'version'>;
