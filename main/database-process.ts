import type { MessagePortMain } from 'electron';
import { DatabaseService } from './database/service.ts';
import type { DatabaseMessage, HostMessage, PortQuestion } from './database/messages.ts';

/** The process that holds the database. It answers windows on their ports and the main process on its parent port. */
const tell = (message: DatabaseMessage) => process.parentPort.postMessage(message);
const service = new DatabaseService(() => tell({ kind: 'changed' }));

process.parentPort.on('message', ({ data, ports }) => {
  // The main process is the only one that can write to this port.
  const message = data as HostMessage;
  switch (message.kind) {
    case 'open':
      service.open(message.path, message.starter);
      break;
    case 'window':
      for (const port of ports) serve(port);
      break;
    case 'work': {
      const { id, name, request } = message;
      void service
        .work(name, request, (progress) => tell({ kind: 'progress', id, progress }))
        .then((answer) => tell({ kind: 'done', id, answer }));
      break;
    }
    case 'cancel':
      service.cancel();
  }
});

function serve(port: MessagePortMain): void {
  port.on('message', ({ data }) => {
    // A window's preload writes this shape; name and request are parsed in the service.
    const { id, name, request } = data as PortQuestion;
    void service.answer(name, request).then((answer) => port.postMessage({ id, answer }));
  });
  port.start();
}
