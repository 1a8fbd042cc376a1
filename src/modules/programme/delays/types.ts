/** How late a session is expected, and whether it is held for now. */
export type SessionDelay = {
  id: string;
  /** Against what was published before; never less than 0. */
  delayMinutes: number;
  onHold: boolean;
};
