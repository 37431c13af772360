import type { BrowserWindow } from 'electron';
import type { FollowedWork, WorkAnswers, WorkRequest } from '../core/contract.ts';
import type { DatabaseHost } from './database/host.ts';
import { tell } from './page-events.ts';

/** Have the database process do long work, and tell the window how far it is. @throws ShuyuError as the work does */
export async function follow<Name extends FollowedWork>(
  database: DatabaseHost,
  work: Name,
  request: WorkRequest<Name>,
  window: BrowserWindow,
): Promise<WorkAnswers[Name]> {
  return await database.work(work, request, (progress) => tell(window, { kind: 'progress', work, progress }));
}
