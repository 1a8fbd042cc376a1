import { inverted, type Lists, type Model, type Starts, unplaced } from './model.ts';

/**
 * A plan while it is searched: who is busy when, what is left of each resource, and how many
 * idle periods each party has. Placing and removing cost a few steps per member and unit.
 */
export class Placement {
  readonly model: Model;
  readonly start: Starts;
  readonly meetingsOf: Lists;
  /** `parties × units`: meetings at once. */
  readonly busy: Int16Array;
  /** `parties × units`: the meeting placed there last, `unplaced` where there is none. */
  readonly occupant: Int32Array;
  /** `resources × units`: how many are taken. */
  readonly taken: Int32Array;
  /** `parties × stretches`: blocks of busy units. */
  readonly blocks: Int16Array;
  /** Idle periods of each party, in all stretches together. */
  readonly idle: Int32Array;
  /** Idle periods of all counted parties. */
  total = 0;
  /** Idle periods above `spread`, over all counted parties. */
  excess = 0;
  placed = 0;
  private readonly most: number;

  constructor(model: Model) {
    this.model = model;
    this.start = new Int32Array(model.meetings).fill(unplaced);
    this.meetingsOf = inverted(model.members, model.parties);
    this.busy = new Int16Array(model.parties * model.units);
    this.occupant = new Int32Array(model.parties * model.units).fill(unplaced);
    this.taken = new Int32Array(model.resources * model.units);
    this.blocks = new Int16Array(model.parties * model.stretches);
    this.idle = new Int32Array(model.parties);
    this.most = model.spread ?? Number.MAX_SAFE_INTEGER;
  }

  /** Whether it could begin there beside all that is placed; says nothing of `model.starts`. */
  fits(meeting: number, at: number): boolean {
    return (
      this.partiesAreFree(meeting, at) &&
      this.resourcesSuffice(meeting, at) &&
      this.orderAllows(meeting, at)
    );
  }

  place(meeting: number, at: number): void {
    const { model } = this;
    const end = at + (model.length[meeting] ?? 1);
    this.start[meeting] = at;
    this.placed++;
    for (let i = first(model.members, meeting); i < last(model.members, meeting); i++)
      this.occupy(model.members.items[i] ?? 0, at, end, meeting);
    this.count(meeting, at, end, 1);
  }

  remove(meeting: number): void {
    const { model } = this;
    const at = this.start[meeting] ?? unplaced;
    if (at === unplaced) return;
    const end = at + (model.length[meeting] ?? 1);
    this.start[meeting] = unplaced;
    this.placed--;
    for (let i = first(model.members, meeting); i < last(model.members, meeting); i++)
      this.vacate(model.members.items[i] ?? 0, at, end);
    this.count(meeting, at, end, -1);
  }

  /** What `total` and `excess` would change by if the party were busy there instead. */
  changeIfMoved(party: number, from: number, to: number, length: number): IdleChange {
    const { total, excess } = this;
    for (let unit = 0; unit < length; unit++) this.free(party, from + unit);
    for (let unit = 0; unit < length; unit++) this.take(party, to + unit);
    this.changed.total = this.total - total;
    this.changed.excess = this.excess - excess;
    for (let unit = 0; unit < length; unit++) this.free(party, to + unit);
    for (let unit = 0; unit < length; unit++) this.take(party, from + unit);
    return this.changed;
  }

  private readonly changed: IdleChange = { total: 0, excess: 0 };

  partiesAreFree(meeting: number, at: number): boolean {
    const { members, teams, units, length } = this.model;
    const end = at + (length[meeting] ?? 1);
    for (let i = first(members, meeting); i < last(members, meeting); i++) {
      const party = members.items[i] ?? 0;
      for (let unit = at; unit < end; unit++)
        if ((this.busy[party * units + unit] ?? 0) >= (teams[party] ?? 1)) return false;
    }
    return true;
  }

  resourcesSuffice(meeting: number, at: number): boolean {
    const { needs, units, length, capacity } = this.model;
    const end = at + (length[meeting] ?? 1);
    for (let i = first(needs, meeting); i < last(needs, meeting); i++) {
      const row = (needs.items[i] ?? 0) * units;
      for (let unit = at; unit < end; unit++)
        if ((this.taken[row + unit] ?? 0) >= (capacity[row + unit] ?? 0)) return false;
    }
    return true;
  }

  /** Against what is placed; whatever is not placed holds nobody up. */
  orderAllows(meeting: number, at: number): boolean {
    const { after, length } = this.model;
    const end = at + (length[meeting] ?? 1);
    for (let i = first(after, meeting); i < last(after, meeting); i++) {
      const earlier = after.items[i] ?? 0;
      const begin = this.start[earlier] ?? unplaced;
      if (begin !== unplaced && begin + (length[earlier] ?? 1) > at) return false;
    }
    for (let i = first(this.before, meeting); i < last(this.before, meeting); i++) {
      const begin = this.start[this.before.items[i] ?? 0] ?? unplaced;
      if (begin !== unplaced && begin < end) return false;
    }
    return true;
  }

  /** Meetings that wait for each meeting: the other side of `model.after`. */
  get before(): Lists {
    this.later ??= inverted(this.model.after, this.model.meetings);
    return this.later;
  }

  private later: Lists | undefined;

  private occupy(party: number, at: number, end: number, meeting: number): void {
    const row = party * this.model.units;
    for (let unit = at; unit < end; unit++) {
      this.occupant[row + unit] = meeting;
      this.take(party, unit);
    }
  }

  private vacate(party: number, at: number, end: number): void {
    const row = party * this.model.units;
    for (let unit = at; unit < end; unit++) {
      this.free(party, unit);
      if (this.busy[row + unit] === 0) this.occupant[row + unit] = unplaced;
    }
  }

  private take(party: number, unit: number): void {
    const cell = party * this.model.units + unit;
    const busy = (this.busy[cell] ?? 0) + 1;
    this.busy[cell] = busy;
    if (busy === 1) this.changeBlocks(party, unit, 1);
  }

  private free(party: number, unit: number): void {
    const cell = party * this.model.units + unit;
    const busy = (this.busy[cell] ?? 0) - 1;
    this.busy[cell] = busy;
    if (busy === 0) this.changeBlocks(party, unit, -1);
  }

  /** A unit that joins two blocks takes one away, and one that stands alone is one more. */
  private changeBlocks(party: number, unit: number, sign: 1 | -1): void {
    const { units, stretchOf, stretches, counted } = this.model;
    const row = party * units;
    const stretch = stretchOf[unit] ?? 0;
    const left = unit > 0 && stretchOf[unit - 1] === stretch && this.busy[row + unit - 1] !== 0;
    const right =
      unit + 1 < units && stretchOf[unit + 1] === stretch && this.busy[row + unit + 1] !== 0;
    const change = sign * (1 - (left ? 1 : 0) - (right ? 1 : 0));
    if (change === 0) return;

    const cell = party * stretches + stretch;
    const before = this.blocks[cell] ?? 0;
    const after = before + change;
    this.blocks[cell] = after;
    const idleChange = Math.max(0, after - 1) - Math.max(0, before - 1);
    if (idleChange === 0 || counted[party] === 0) return;

    const idle = this.idle[party] ?? 0;
    this.idle[party] = idle + idleChange;
    this.total += idleChange;
    this.excess += Math.max(0, idle + idleChange - this.most) - Math.max(0, idle - this.most);
  }

  private count(meeting: number, at: number, end: number, sign: 1 | -1): void {
    const { needs, units } = this.model;
    for (let i = first(needs, meeting); i < last(needs, meeting); i++) {
      const row = (needs.items[i] ?? 0) * units;
      for (let unit = at; unit < end; unit++)
        this.taken[row + unit] = (this.taken[row + unit] ?? 0) + sign;
    }
  }
}

/** Idle periods and those of them above `spread`. The object is used again by the next call. */
export type IdleChange = { total: number; excess: number };

function first(lists: Lists, index: number): number {
  return lists.offsets[index] ?? 0;
}

function last(lists: Lists, index: number): number {
  return lists.offsets[index + 1] ?? 0;
}
