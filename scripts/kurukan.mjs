#!/usr/bin/env node
/** The `kurukan` command, on the Node it is written for. */
import { runWithRuntime } from './with-runtime.mjs';

await runWithRuntime('src/apps/cli/main.ts', process.argv.slice(2));
