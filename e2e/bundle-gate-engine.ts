/** Writes the engine of the gate without its screens, as one script, to the standard output. */
import { build } from 'vite';

const built = await build({
  configFile: false,
  logLevel: 'error',
  build: {
    write: false,
    minify: false,
    target: 'es2023',
    // One script: what the gate loads later is in it too.
    rolldownOptions: { output: { codeSplitting: false } },
    lib: { entry: 'src/apps/gate/device/open.ts', formats: ['es'] },
  },
});
const outputs = Array.isArray(built) ? built : [built];
const parts = outputs.flatMap((one) => ('output' in one ? one.output : []));
const script = parts.find((part) => part.type === 'chunk');
if (!script) throw new Error('the engine of the gate could not be bundled');
process.stdout.write(script.code);
