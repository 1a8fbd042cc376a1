import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Answer, Request } from './compiler-process.ts';
import type { Job } from './job.ts';

/** A pause after which the compiler gives its memory back; starting it again takes a quarter of a second. */
const IDLE_MS = 20_000;
/** Far above the 20 s of a batch of 1,000 badges: only a compiler that hangs needs as long. */
const LONGEST_JOB_MS = 180_000;

/** One compiler process: started by the first document, ended when none has come for a while. */
export class CompilerProcess {
  readonly #project: string;
  readonly #waiting = new Map<number, Waiting>();
  #child: ChildProcess | undefined;
  #idle: NodeJS.Timeout | undefined;
  #watchdog: NodeJS.Timeout | undefined;
  #lastId = 0;

  constructor(project: string) {
    this.#project = project;
  }

  /** Documents are made one after the other, in the order asked. */
  compile(job: Job): Promise<Uint8Array> {
    clearTimeout(this.#idle);
    const child = (this.#child ??= this.#start());
    child.ref();
    child.channel?.ref();

    this.#lastId += 1;
    const request: Request = { id: this.#lastId, job };
    const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
    if (this.#waiting.size === 0) this.#watch();
    this.#waiting.set(request.id, { resolve, reject });
    child.send(request);
    return promise;
  }

  async stop(): Promise<void> {
    clearTimeout(this.#idle);
    const child = this.#child;
    if (!child) return;

    this.#child = undefined;
    this.#fail(new Error('the PDF compiler was stopped'));
    const exited = once(child, 'exit');
    child.ref();
    child.kill('SIGKILL');
    await exited;
  }

  #start(): ChildProcess {
    const program = path.join(this.#project, 'src/platform/pdf/compiler-process.ts');
    const child = fork(program, [path.join(this.#project, 'documents')], {
      cwd: this.#project,
      execArgv: [],
      serialization: 'advanced',
    });
    child.on('message', (answer: Answer) => this.#receive(answer));
    child.on('error', (error) => this.#lose(child, error));
    child.on('exit', (code, signal) =>
      this.#lose(child, new Error(`the PDF compiler ended (${signal ?? code})`)),
    );
    return child;
  }

  #receive(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id);
    if (!waiting) return;

    this.#waiting.delete(answer.id);
    if ('pdf' in answer) waiting.resolve(answer.pdf);
    else waiting.reject(new Error(answer.problem));
    if (this.#waiting.size === 0) this.#rest();
    else this.#watch();
  }

  /** Gives the document that is being made its full time. */
  #watch(): void {
    clearTimeout(this.#watchdog);
    this.#watchdog = setTimeout(() => this.#child?.kill('SIGKILL'), LONGEST_JOB_MS).unref();
  }

  /** An idle compiler neither keeps the program running nor stays for long. */
  #rest(): void {
    clearTimeout(this.#watchdog);
    this.#child?.unref();
    this.#child?.channel?.unref();
    this.#idle = setTimeout(() => void this.stop(), IDLE_MS).unref();
  }

  #lose(child: ChildProcess, error: Error): void {
    if (this.#child !== child) return;

    this.#child = undefined;
    this.#fail(error);
  }

  #fail(error: Error): void {
    clearTimeout(this.#watchdog);
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

type Waiting = { resolve(pdf: Uint8Array): void; reject(error: Error): void };
