import type {
  Answer,
  DatabaseAnswers,
  DatabaseRequest,
  DatabaseRequestName,
  DesktopAnswers,
  DesktopRequest,
  DesktopRequestName,
  ShuyuApi,
} from '../../core/contract.ts';
import type { EditAnswers, EditName, EditRequest } from '../../core/contract/curation.ts';
import { errorFrom } from '../../core/errors.ts';

declare global {
  interface Window {
    readonly shuyu: ShuyuApi;
  }
}

/** Ask the database. @throws ShuyuError */
export async function ask<Name extends DatabaseRequestName>(
  name: Name,
  request: DatabaseRequest<Name>,
): Promise<DatabaseAnswers[Name]> {
  return valueOf(await window.shuyu.ask(name, request));
}

/** Have the database make a small edit; screens do so by `useEdits`. @throws ShuyuError */
export async function edit<Name extends EditName>(name: Name, request: EditRequest<Name>): Promise<EditAnswers[Name]> {
  return valueOf(await window.shuyu.edit(name, request));
}

/** Ask the desktop: dialogs, the clipboard, what is remembered. @throws ShuyuError */
export async function desktop<Name extends DesktopRequestName>(
  name: Name,
  request: DesktopRequest<Name>,
): Promise<DesktopAnswers[Name]> {
  return valueOf(await window.shuyu.desktop(name, request));
}

/** The value of an answer. @throws ShuyuError with the error it holds */
export function valueOf<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  throw errorFrom(answer.error);
}
