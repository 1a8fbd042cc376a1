import { listAt, type Model, unplaced } from './model.ts';
import type { IdleChange, Placement } from './placement.ts';

/** A chain longer than this changes too much to be worth following. */
const LONGEST = 200;

/** Weight of an idle period that makes the day of one party too uneven. */
const EXCESS = 2;

export function costOf({ total, excess }: IdleChange): number {
  return total + EXCESS * excess;
}

/**
 * Kempe chains: a meeting goes to another time, those of its members that were there take its
 * old time, and so on until nobody is in two places. One chain is built, tried, kept or undone.
 */
export class Chains {
  private readonly placement: Placement;
  private readonly model: Model;
  private readonly allowed: Uint8Array;
  private readonly stamps: Int32Array;
  private readonly chain = new Int32Array(LONGEST);
  private readonly origins = new Int32Array(LONGEST);
  private readonly targets = new Int32Array(LONGEST);
  private size = 0;
  private stamp = 0;
  /** By how much the chain changes what waiting costs, as far as parties with one team go. */
  private change = 0;

  constructor(placement: Placement) {
    const { model } = placement;
    this.placement = placement;
    this.model = model;
    this.stamps = new Int32Array(model.meetings);
    this.allowed = new Uint8Array(model.meetings * model.units);
    for (let meeting = 0; meeting < model.meetings; meeting++)
      for (const at of listAt(model.starts, meeting)) this.allowed[meeting * model.units + at] = 1;
  }

  /**
   * Moves the meeting and whatever has to move with it, if waiting then costs at most so much.
   * False, and nothing changed, if it cannot be or is worse.
   */
  tryMove(meeting: number, to: number, most: number): boolean {
    if (!this.build(meeting, to)) return false;
    if (costOf(this.placement) + this.change > most || !this.apply()) return false;
    if (costOf(this.placement) <= most) return true;
    this.undo();
    return false;
  }

  private undo(): void {
    for (let i = 0; i < this.size; i++) this.placement.remove(this.chain[i] ?? 0);
    for (let i = 0; i < this.size; i++)
      this.placement.place(this.chain[i] ?? 0, this.origins[i] ?? 0);
  }

  private build(meeting: number, to: number): boolean {
    const { model, placement } = this;
    const { members, length, units, teams } = model;
    const from = placement.start[meeting] ?? unplaced;
    this.stamp++;
    this.size = 0;
    this.change = 0;
    if (!this.add(meeting, from, to)) return false;

    for (let i = 0; i < this.size; i++) {
      const moved = this.chain[i] ?? 0;
      const origin = this.origins[i] ?? 0;
      const target = this.targets[i] ?? 0;
      const end = target + (length[moved] ?? 1);
      const lastMember = members.offsets[moved + 1] ?? 0;
      for (let j = members.offsets[moved] ?? 0; j < lastMember; j++) {
        const party = members.items[j] ?? 0;
        if (teams[party] !== 1) continue;
        let meets = false;
        for (let unit = target; unit < end; unit++) {
          const other = placement.occupant[party * units + unit] ?? unplaced;
          if (other === unplaced || other === moved) continue;
          meets = true;
          if (this.stamps[other] === this.stamp) continue;
          if (placement.start[other] !== target || length[other] !== length[moved]) return false;
          if (!this.add(other, target, origin)) return false;
        }
        if (!meets)
          this.change += costOf(placement.changeIfMoved(party, origin, target, end - target));
      }
    }
    return true;
  }

  private add(meeting: number, from: number, to: number): boolean {
    if (this.size === LONGEST || this.allowed[meeting * this.model.units + to] !== 1) return false;
    this.stamps[meeting] = this.stamp;
    this.chain[this.size] = meeting;
    this.origins[this.size] = from;
    this.targets[this.size] = to;
    this.size++;
    return true;
  }

  private apply(): boolean {
    for (let i = 0; i < this.size; i++) this.placement.remove(this.chain[i] ?? 0);
    for (let i = 0; i < this.size; i++) {
      const meeting = this.chain[i] ?? 0;
      const at = this.targets[i] ?? 0;
      if (this.placement.fits(meeting, at)) {
        this.placement.place(meeting, at);
        continue;
      }
      for (let j = 0; j < i; j++) this.placement.remove(this.chain[j] ?? 0);
      for (let j = 0; j < this.size; j++)
        this.placement.place(this.chain[j] ?? 0, this.origins[j] ?? 0);
      return false;
    }
    return true;
  }
}
