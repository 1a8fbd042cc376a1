import { inverted, listAt, type Lists, type Model, type Starts } from './model.ts';
import type { Random } from './random.ts';

/**
 * Chooses what may move while the rest of a plan stands still: the meetings of a party that
 * waits, of those it meets, and so on until there are enough; or all that are within some hours.
 */
export class Neighbourhoods {
  private readonly model: Model;
  private readonly meetingsOf: Lists;

  constructor(model: Model) {
    this.model = model;
    this.meetingsOf = inverted(model.members, model.parties);
  }

  /** 1 for each meeting that may move: about `share` of all. */
  draw(starts: Starts, share: number, random: Random): Uint8Array {
    return random.next() < 0.5
      ? this.aroundSomebody(starts, share, random)
      : this.withinHours(starts, share, random);
  }

  private aroundSomebody(starts: Starts, share: number, random: Random): Uint8Array {
    const { model } = this;
    const free = new Uint8Array(model.meetings);
    const enough = share * model.meetings;
    const reached: number[] = [this.somebodyWaiting(starts, random)];
    const known = new Set(reached);
    for (let size = 0; size < enough;) {
      const party =
        reached.length > 0
          ? (reached.splice(random.below(reached.length), 1)[0] ?? 0)
          : random.below(model.parties);
      for (const meeting of listAt(this.meetingsOf, party)) {
        size += free[meeting] === 1 ? 0 : 1;
        free[meeting] = 1;
        for (const other of listAt(model.members, meeting))
          if (!known.has(other)) reached.push(other);
        for (const other of listAt(model.members, meeting)) known.add(other);
      }
    }
    return free;
  }

  private withinHours(starts: Starts, share: number, random: Random): Uint8Array {
    const hours = Math.max(2, Math.round(share * this.model.units));
    const first = random.below(this.model.units - hours + 1);
    return Uint8Array.from(starts, (start) => (start >= first && start < first + hours ? 1 : 0));
  }

  private somebodyWaiting(starts: Starts, random: Random): number {
    const waiting = Array.from({ length: this.model.parties }, (_, party) => party).filter(
      (party) => {
        const own = [...listAt(this.meetingsOf, party)].map((meeting) => starts[meeting] ?? 0);
        return own.length > 1 && Math.max(...own) - Math.min(...own) >= own.length;
      },
    );
    return waiting[random.below(waiting.length)] ?? random.below(this.model.parties);
  }
}
