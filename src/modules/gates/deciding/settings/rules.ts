import { FORGET_AFTER_MINUTES, type Forgetting } from '../../presence/rules.ts';
import type { AntiPassback } from '../../types.ts';
import type { GatePlan, GateSettings, Knowledge, ZoneSettings } from '../types.ts';

/** How gates decide where an edition has set nothing. */
export const usualSettings: GateSettings = {
  freshMinutes: 15,
  passbackExempt: [],
  photoRule: 'marked',
  escort: { withinSeconds: 20, guestsPerHost: 5 },
  namelessCategories: [],
  zones: [],
  rights: [],
  limits: [],
  conditions: [],
  testMode: false,
};

/** For whoever decides from passages alone: nothing lent, paired or granted, and nobody else to hear. */
export const nothingMore: Pick<
  Knowledge,
  'settings' | 'pairings' | 'grants' | 'occupancy' | 'leases' | 'heardAt'
> = {
  settings: usualSettings,
  pairings: [],
  grants: [],
  occupancy: [],
  leases: [],
  heardAt: null,
};

export function settingsOfZone(
  { zones }: Pick<GateSettings, 'zones'>,
  zoneBit: number,
): ZoneSettings {
  return (
    zones.find((zone) => zone.zoneBit === zoneBit) ?? {
      zoneBit,
      nightlyExitAt: null,
      forgetAfterMinutes: FORGET_AFTER_MINUTES,
      capacity: null,
    }
  );
}

/** How long entries into a zone count. */
export function forgettingOf(
  settings: Pick<GateSettings, 'zones'>,
  zoneBit: number,
  { edition: { timeZone } }: Pick<GatePlan, 'edition'>,
): Forgetting {
  const { nightlyExitAt, forgetAfterMinutes } = settingsOfZone(settings, zoneBit);
  return {
    forgetAfterMinutes,
    nightlyExit: nightlyExitAt === null ? null : { at: nightlyExitAt, timeZone },
  };
}

/**
 * What is left of a firm anti-passback at a gate: refusing whoever seems to be inside is fair only
 * while the gate hears of those who leave elsewhere.
 */
export function passbackInForce(
  set: AntiPassback,
  { freshMinutes }: Pick<GateSettings, 'freshMinutes'>,
  { heardAt, at }: { heardAt: Date | null; at: Date },
): AntiPassback {
  if (set !== 'hard' || heardAt === null) return set;
  return at.getTime() - heardAt.getTime() > freshMinutes * 60_000 ? 'soft' : 'hard';
}
