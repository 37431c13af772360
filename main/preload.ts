import { contextBridge, ipcRenderer } from 'electron';
import { CHANNELS } from '../core/channels.ts';
import type {
  Answer,
  DatabaseAnswers,
  DatabaseRequestName,
  DesktopAnswers,
  DesktopRequestName,
  ShuyuApi,
  WindowEvent,
} from '../core/contract.ts';
import type { EditAnswers, EditName } from '../core/contract/curation.ts';
import type { PortAnswer, PortQuestion } from './database/messages.ts';

/** The port to the database process; null until it has come. */
let port: MessagePort | null = null;
let nextId = 1;
const questions = new Map<
  number,
  { readonly question: PortQuestion; readonly resolve: (answer: Answer<unknown>) => void }
>();

ipcRenderer.on(CHANNELS.databasePort, ({ ports: [given] }) => {
  if (given === undefined) return;
  const isFirst = port === null;
  port = given;
  port.addEventListener('message', (event: MessageEvent<PortAnswer>) => {
    questions.get(event.data.id)?.resolve(event.data.answer);
    questions.delete(event.data.id);
  });
  port.start();
  for (const [id, { question, resolve }] of questions) {
    if (isFirst) {
      port.postMessage(question);
    } else {
      // The process that was asked has died; the question may have been what killed it, so it is not asked again.
      questions.delete(id);
      resolve({ ok: false, error: { code: 'database-stopped', parameters: {}, position: null } });
    }
  }
});

async function askDatabase(name: string, request: unknown): Promise<Answer<unknown>> {
  return await new Promise((resolve) => {
    const question: PortQuestion = { id: nextId++, name, request };
    questions.set(question.id, { question, resolve });
    port?.postMessage(question);
  });
}

/** What the page was told before it listened. */
const untold: WindowEvent[] = [];
const listeners = new Set<(event: WindowEvent) => void>();

ipcRenderer.on(CHANNELS.event, (_, event: WindowEvent) => {
  if (listeners.size === 0) untold.push(event);
  for (const listener of listeners) listener(event);
});

// The receiving doors parse names and requests and answer by name; types cannot follow through the port.
const api: ShuyuApi = {
  ask: async <Name extends DatabaseRequestName>(name: Name, request: unknown) =>
    (await askDatabase(name, request)) as Answer<DatabaseAnswers[Name]>,
  edit: async <Name extends EditName>(name: Name, request: unknown) =>
    (await askDatabase(name, request)) as Answer<EditAnswers[Name]>,
  desktop: async <Name extends DesktopRequestName>(name: Name, request: unknown) =>
    (await ipcRenderer.invoke(CHANNELS.desktop, name, request)) as Answer<DesktopAnswers[Name]>,
  onEvent(listener) {
    listeners.add(listener);
    for (const event of untold.splice(0)) listener(event);
    return () => void listeners.delete(listener);
  },
};

contextBridge.exposeInMainWorld('shuyu', api);
ipcRenderer.send(CHANNELS.ready);
