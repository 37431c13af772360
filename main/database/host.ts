import {
  MessageChannelMain,
  utilityProcess,
  type MessagePortMain,
  type UtilityProcess,
  type WebContents,
} from 'electron';
import { join } from 'node:path';
import { CHANNELS } from '../../core/channels.ts';
import type { Answer, WorkAnswers, WorkName, WorkRequest } from '../../core/contract.ts';
import { errorData, errorFrom, ShuyuError } from '../../core/errors.ts';
import type { Progress } from '../../core/model/exchange.ts';
import { termbaseChanged } from '../page-events.ts';
import type { DatabaseMessage, HostMessage, PortAnswer, PortQuestion } from './messages.ts';

interface Pending {
  readonly resolve: (answer: Answer<WorkAnswers[WorkName]>) => void;
  readonly onProgress: (progress: Progress) => void;
}

/** A process that dies sooner than this after its start, in ms, … */
const SHORT_LIFE = 3000;
/** … this often in a row, is not started again. */
const MOST_SHORT_LIVES = 5;

/** Keeps the database process running, and gives every window a message port straight to it. */
export class DatabaseHost {
  readonly #path: string;
  readonly #starter: string;
  readonly #windows = new Set<WebContents>();
  readonly #onRestart: (isGone: boolean) => void;
  #process: UtilityProcess;
  readonly #pending = new Map<number, Pending>();
  #nextId = 1;
  #startedAt = 0;
  #shortLives = 0;
  #isClosing = false;
  /** The process died too often and is not started again. */
  #isGone = false;

  constructor(path: string, starter: string, onRestart: (isGone: boolean) => void) {
    this.#path = path;
    this.#starter = starter;
    this.#onRestart = onRestart;
    this.#process = this.#start();
  }

  #start(): UtilityProcess {
    this.#startedAt = performance.now();
    const child = utilityProcess.fork(join(import.meta.dirname, 'database.js'), [], { serviceName: 'Shuyu database' });
    child.on('message', (message: DatabaseMessage) => this.#take(message));
    child.once('exit', () => this.#restart());
    const open: HostMessage = { kind: 'open', path: this.#path, starter: this.#starter };
    child.postMessage(open);
    return child;
  }

  #restart(): void {
    if (this.#isClosing) return;
    this.#shortLives = performance.now() - this.#startedAt < SHORT_LIFE ? this.#shortLives + 1 : 0;
    for (const id of this.#pending.keys())
      this.#finish(id, { ok: false, error: errorData(new ShuyuError('database-stopped')) });
    this.#isGone = this.#shortLives >= MOST_SHORT_LIVES;
    if (!this.#isGone) this.#process = this.#start();
    for (const window of this.#windows) this.#connect(window);
    this.#onRestart(this.#isGone);
  }

  #take(message: DatabaseMessage): void {
    switch (message.kind) {
      case 'changed':
        termbaseChanged();
        break;
      case 'progress':
        this.#pending.get(message.id)?.onProgress(message.progress);
        break;
      case 'done':
        this.#finish(message.id, message.answer);
    }
  }

  #finish(id: number, answer: Answer<WorkAnswers[WorkName]>): void {
    this.#pending.get(id)?.resolve(answer);
    this.#pending.delete(id);
  }

  /** Give a window its port, now and whenever the process is started again. */
  addWindow(window: WebContents): void {
    this.#windows.add(window);
    window.once('destroyed', () => this.#windows.delete(window));
    this.#connect(window);
  }

  #connect(window: WebContents): void {
    const { port1, port2 } = new MessageChannelMain();
    const message: HostMessage = { kind: 'window' };
    if (this.#isGone) this.#refuseAll(port1);
    else this.#process.postMessage(message, [port1]);
    window.postMessage(CHANNELS.databasePort, null, [port2]);
  }

  /** Answer a window that there is no process to answer it. */
  #refuseAll(port: MessagePortMain): void {
    port.on('message', ({ data }: { data: PortQuestion }) => {
      const answer: PortAnswer = { id: data.id, answer: { ok: false, error: errorData(this.#gone()) } };
      port.postMessage(answer);
    });
    port.start();
  }

  #gone(): ShuyuError {
    return new ShuyuError('database-gone', { path: this.#path });
  }

  /** Have the process read a file, import or export. @throws ShuyuError as the work does, `database-stopped` */
  async work<Name extends WorkName>(
    name: Name,
    request: WorkRequest<Name>,
    onProgress: (progress: Progress) => void,
  ): Promise<WorkAnswers[Name]> {
    if (this.#isGone) throw this.#gone();
    const id = this.#nextId++;
    const answer = await new Promise<Answer<WorkAnswers[WorkName]>>((resolve) => {
      this.#pending.set(id, { resolve, onProgress });
      const message: HostMessage = { kind: 'work', id, name, request };
      this.#process.postMessage(message);
    });
    if (!answer.ok) throw errorFrom(answer.error);
    // The process answers a work by its name.
    return answer.value as WorkAnswers[Name];
  }

  /** Stop the work that is going on, if any. */
  cancel(): void {
    const message: HostMessage = { kind: 'cancel' };
    this.#process.postMessage(message);
  }

  /** The application quits: end the process and do not start it again. */
  close(): void {
    this.#isClosing = true;
    this.#process.kill();
  }
}
