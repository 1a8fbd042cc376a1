import type { Level } from '#modules/delegations/types';
import type { RankClass } from '#modules/participants/types';
import type { ApplicantKind } from '#modules/policy/types';
import type { PairWishes, LastTime, Profile, ScoreWeights } from '../types.ts';

/** A guest as the tables know it, before anything was stated for meetings. */
export type KnownGuest = {
  kind: 'delegation' | 'participant';
  id: string;
  name: string;
  country: string;
  /** Of a delegation. */
  level: Level | null;
  /** Of a person. */
  rankClass: RankClass | null;
  /** Those its people asked to be written to in. */
  languages: string[];
};

export type KnownHost = {
  id: string;
  name: string;
  country: string;
  coCountries: string[];
  applicantKind: ApplicantKind;
  languages: string[];
  /** Of its people. */
  ranks: RankClass[];
};

/** Everything the scores of an edition are made of, read once. */
export type Field = {
  guests: ReadonlyMap<string, Profile>;
  hosts: ReadonlyMap<string, Profile>;
  /** By `pairKey`. */
  wishes: ReadonlyMap<string, PairWishes>;
  /** By `pairKey` of the guest's country and the exhibitor. */
  lastTimes: ReadonlyMap<string, LastTime>;
  /** Exhibitors the act in force does not admit. */
  bannedHosts: ReadonlySet<string>;
  bannedCountries: readonly { guest: string; exhibitor: string }[];
  weights: ScoreWeights;
};
