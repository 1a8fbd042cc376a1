/**
 * The generic scheduling under the demo days: invented projects whose optimum was planted, and
 * those of PSPLIB where a folder of them is given. Every schedule is seen by the independent
 * checker. `DEMONSTRATIONS_CLOCK=processor` counts the seconds this process had a processor, for a
 * machine that has other work; `DEMONSTRATIONS_INSTANCES` says how many planted ones, and
 * `PSPLIB` names a folder with `.sm` files and an `optimum.csv` of lines like `j301_1.sm,43`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkProject, makespanOf } from '#modules/demonstrations/engine/checking/project';
import { readSm } from '#modules/demonstrations/engine/filing/sm';
import { plantings } from '#modules/demonstrations/engine/generating/plantings';
import { generateProject } from '#modules/demonstrations/engine/generating/project';
import { solveProject } from '#modules/demonstrations/engine/project/solve';
import type { Project } from '#modules/demonstrations/engine/types';
import type { Row } from './row.ts';

const SECONDS = 10;
const byProcessor = process.env['DEMONSTRATIONS_CLOCK'] === 'processor';
const instances = Number(process.env['DEMONSTRATIONS_INSTANCES'] ?? 90);

type Report = (line: string) => void;

type Instance = { kind: string; project: Project; optimum: number };

type Run = Instance & {
  makespan: number;
  bound: number;
  seconds: number;
  breaches: number;
};

/** Thirty activities and four resources, of every kind of planting, loose and tight. */
export async function benchPlanted(report: Report): Promise<Row[]> {
  report(`planted projects, ${SECONDS} s each${byProcessor ? ' (of processor)' : ''}`);
  const planted = Array.from({ length: instances }, (_, turn): Instance => {
    const planting = plantings[turn % plantings.length] ?? 'packed';
    const { project, optimum } = generateProject({
      ...{ activities: 30, resources: 4, seed: turn + 1, planting },
      complexity: [1.5, 1.8, 2.1][Math.floor(turn / 3) % 3] ?? 1.5,
      factor: [0.5, 0.75, 1][Math.floor(turn / 9) % 3] ?? 1,
      strength: [0, 0.2][Math.floor(turn / 27) % 2] ?? 0,
    });
    return { kind: planting, project, optimum };
  });
  return figures('planted', solveAll(planted, report));
}

export async function benchPsplib(report: Report): Promise<Row[]> {
  const folder = process.env['PSPLIB'] ?? '';
  const list = join(folder, 'optimum.csv');
  if (folder === '' || !existsSync(list)) {
    report('psplib: skipped, PSPLIB names no folder with .sm files and optimum.csv');
    return [];
  }
  const optima = new Map(
    readFileSync(list, 'utf8')
      .split('\n')
      .map((line): [string, number] => {
        const [name = '', optimum] = line.trim().split(',');
        return [name, Number(optimum)];
      }),
  );
  const read = readdirSync(folder).flatMap((file): Instance[] => {
    const optimum = optima.get(file);
    if (!file.endsWith('.sm') || optimum === undefined) return [];
    const project = readSm(readFileSync(join(folder, file), 'utf8'), file.replace(/\.sm$/, ''));
    return [{ kind: 'psplib', project, optimum }];
  });
  report(`PSPLIB, ${read.length} instances, ${SECONDS} s each`);
  return figures('PSPLIB', solveAll(read, report));
}

function solveAll(all: readonly Instance[], report: Report): Run[] {
  report(line(['instance', 'optimum', 'ours', 'bound', 'seconds']));
  return all.map((instance) => {
    const run = solveOne(instance);
    const { project, optimum, makespan, bound, seconds, breaches } = run;
    const told = breaches > 0 ? `${breaches} BREACHES` : String(makespan);
    report(line([project.name, String(optimum), told, String(bound), seconds.toFixed(2)]));
    return run;
  });
}

function solveOne(instance: Instance): Run {
  const begun = clock();
  const { starts, makespan, bound } = solveProject(
    instance.project,
    byProcessor
      ? { seed: 1, isStopped: () => clock() - begun > SECONDS, rounds: Infinity }
      : { seed: 1, seconds: SECONDS },
  );
  const seconds = clock() - begun;
  const isTold = makespanOf(instance.project, starts) === makespan;
  const breaches = checkProject(instance.project, starts).length + (isTold ? 0 : 1);
  return { ...instance, makespan, bound, seconds, breaches };
}

function clock(): number {
  return byProcessor ? process.cpuUsage().user / 1e6 : performance.now() / 1_000;
}

function figures(what: string, runs: readonly Run[]): Row[] {
  const kinds = [...Map.groupBy(runs, ({ kind }) => kind)];
  const shareOf = (count: number) => (100 * count) / Math.max(1, runs.length);
  const atOptimum = runs.filter(({ makespan, optimum }) => makespan === optimum);
  const proven = runs.filter(({ makespan, bound }) => makespan === bound);
  return [
    row(`${what}: at the optimum, of ${runs.length}`, shareOf(atOptimum.length), '%'),
    row(`${what}: with a proof, of all`, shareOf(proven.length), '%'),
    row(`${what}: mean excess over the optimum`, mean(runs.map(excessOf)), '%'),
    ...(kinds.length > 1
      ? kinds.map(([kind, own]) =>
          row(`${what}, ${kind}: mean excess, of ${own.length}`, mean(own.map(excessOf)), '%'),
        )
      : []),
    row(`${what}: greatest excess`, Math.max(0, ...runs.map(excessOf)), '%'),
    row(`${what}: seconds until it ends, mean`, mean(runs.map(({ seconds }) => seconds)), 's'),
    row(
      `${what}: bounds above the optimum`,
      runs.filter(({ bound, optimum }) => bound > optimum).length,
      'bounds',
    ),
    row(
      `${what}: schedules that break rules`,
      runs.filter(({ breaches }) => breaches > 0).length,
      'schedules',
    ),
  ];
}

function excessOf({ makespan, optimum }: Run): number {
  return (100 * (makespan - optimum)) / optimum;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function row(what: string, value: number, unit: string): Row {
  return { what, value, unit };
}

function line([first = '', ...rest]: readonly string[]): string {
  return `  ${first.padEnd(28)}${rest.map((cell) => cell.padStart(11)).join('')}`;
}
