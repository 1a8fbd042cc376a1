import type { Cadical } from 'cadical-wasm';

/** A variable, or with a minus sign its negation; 0 stands for what is never true. */
export type Literal = number;

/** Most literals whose pairs are excluded one by one; longer lists are cut in two. */
const PAIRWISE = 5;

/** Writes clauses into the SAT engine: numbers the variables and knows how to count. */
export class Clauses {
  readonly engine: Cadical;
  private variables = 0;

  constructor(engine: Cadical) {
    this.engine = engine;
  }

  variable(): Literal {
    return ++this.variables;
  }

  /**
   * One of them is true; what is never true is left out. So do not negate a 0: its negation would
   * be always true, and is left out all the same.
   */
  add(...literals: Literal[]): void {
    this.engine.addClause(literals.filter((literal) => literal !== 0));
  }

  atMostOne(literals: readonly Literal[]): void {
    if (literals.length > PAIRWISE) {
      const inTheFirst = this.variable();
      this.atMostOne([...literals.slice(0, PAIRWISE - 1), inTheFirst]);
      this.atMostOne([-inTheFirst, ...literals.slice(PAIRWISE - 1)]);
      return;
    }
    literals.forEach((one, index) => {
      for (const other of literals.slice(index + 1)) this.add(-one, -other);
    });
  }

  /**
   * Counts: the literal at `i` is true when more than `i` of them are, up to `most` literals (a
   * totalizer). `exactly` makes it false when they are not.
   */
  counted(literals: readonly Literal[], most: number, exactly: boolean): Literal[] {
    if (literals.length <= 1) return literals.slice(0, most);
    const half = literals.length >> 1;
    return this.merged(
      this.counted(literals.slice(0, half), most, exactly),
      this.counted(literals.slice(half), most, exactly),
      { most, exactly },
    );
  }

  private merged(
    left: readonly Literal[],
    right: readonly Literal[],
    { most, exactly }: { most: number; exactly: boolean },
  ): Literal[] {
    const size = Math.min(left.length + right.length, most);
    const sums = Array.from({ length: size }, () => this.variable());
    for (let i = 0; i <= left.length; i++)
      for (let j = 0; j <= right.length; j++) {
        if (i + j > 0)
          this.add(sums[Math.min(i + j, size) - 1] ?? 0, -(left[i - 1] ?? 0), -(right[j - 1] ?? 0));
        if (exactly && i + j < size) this.add(-(sums[i + j] ?? 0), left[i] ?? 0, right[j] ?? 0);
      }
    return sums;
  }
}
