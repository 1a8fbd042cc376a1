/** Worn on the lapel instead of a badge by those whom every gate knows by sight. No code: a number. */
export const pinKinds = ['minister', 'vip'] as const;

export type PinKind = (typeof pinKinds)[number];

export const pinStates = ['held', 'out', 'lost'] as const;

export type PinState = (typeof pinStates)[number];

export type Pin = {
  /** As engraved. */
  number: number;
  kind: PinKind;
  /** In the safe, on a lapel, or nobody knows where: then gates are told its number. */
  state: PinState;
  country: string | null;
  delegationId: string | null;
  /** Who wears it; empty while nobody does. */
  holder: string;
  handedOutAt: Date | null;
  returnedAt: Date | null;
};

export type PinHolder = { country: string; delegationId: string | null; holder: string };
