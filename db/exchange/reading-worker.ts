import { parentPort, workerData } from 'node:worker_threads';
import { errorData } from '../../core/errors.ts';
import { openFile } from '../files.ts';
import { prepared } from './prepared.ts';
import { fileEvents } from './reading.ts';
import type { FromReader, ReadingOrder } from './reading-thread.ts';

/** The thread that reads a file and prepares its entries, while the other one writes. See `reading-thread.ts`. */
if (parentPort === null) throw new Error('not a thread');
const port = parentPort;

/** Leave to send batches, as it was granted; who has none waits for some. */
const grants: (() => void)[] = [];
let leave = 0;
port.on('message', (granted: number) => {
  leave += granted;
  grants.shift()?.();
});

async function leaveToSend(): Promise<void> {
  if (leave === 0) await new Promise<void>((resolve) => grants.push(resolve));
  leave--;
}

function tell(message: FromReader): void {
  port.postMessage(message);
}

async function read({ path, mapping }: ReadingOrder): Promise<void> {
  const file = await openFile(path);
  for await (const batch of fileEvents(file, path, { mapping })) {
    await leaveToSend();
    tell({ kind: 'batch', events: batch.map(prepared), bytesRead: file.bytesRead() });
  }
  tell({ kind: 'end' });
}

// Only reading-thread.ts starts this thread, with this order.
read(workerData as ReadingOrder)
  .catch((error: unknown) => tell({ kind: 'failed', error: errorData(error) }))
  .finally(() => port.close());
