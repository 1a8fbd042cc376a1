const BAR_WIDTH = 24;

/**
 * How far a long work has come: one line that fills up in a terminal, and a line per step where
 * the output is kept in a file.
 */
export function progressLine(output: NodeJS.WriteStream = process.stdout) {
  let told = '';
  return {
    show({ file, done, of }: { file: string; done: number; of: number }) {
      if (of === 0) return;
      const filled = Math.round((BAR_WIDTH * done) / of);
      const bar = '█'.repeat(filled) + '·'.repeat(BAR_WIDTH - filled);
      if (output.isTTY) output.write(`\r\u001b[2K  ${file.padEnd(20)} ${bar} ${done} / ${of}`);
      else if (done === of && told !== file) output.write(`  ${file} ${done} / ${of}\n`);
      told = done === of ? file : '';
    },
    /** Clears the line, so that what follows begins on an empty one. */
    end() {
      if (output.isTTY) output.write('\r\u001b[2K');
    },
  };
}
