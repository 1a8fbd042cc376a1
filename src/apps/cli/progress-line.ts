const BAR_WIDTH = 24;

/**
 * How far a long work has come: one line that fills up in a terminal, and a line per step where
 * the output is kept in a file.
 */
export function progressLine(output: NodeJS.WriteStream = process.stdout) {
  return {
    /** `what` names the step, in the reader's language. */
    show({ what, done, of }: { what: string; done: number; of: number }) {
      if (of === 0) return;
      const filled = Math.round((BAR_WIDTH * done) / of);
      const bar = '█'.repeat(filled) + '·'.repeat(BAR_WIDTH - filled);
      if (output.isTTY) output.write(`\r\u001b[2K  ${what.padEnd(36)} ${bar} ${done} / ${of}`);
      else if (done === of) output.write(`  ${what} ${done} / ${of}\n`);
    },
    /** Clears the line, so that what follows begins on an empty one. */
    end() {
      if (output.isTTY) output.write('\r\u001b[2K');
    },
  };
}
