import type { z } from 'zod';
import type { Answer } from '../core/contract.ts';
import { errorData, ShuyuError } from '../core/errors.ts';

/** Do something and put what it gives, or the error it throws, into the form that crosses between processes. */
export async function answerOf<T>(work: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, error: errorData(error) };
  }
}

/** Parse what came from another process. @throws ShuyuError `request-malformed` */
export function parseRequest<Schema extends z.ZodType>(schema: Schema, request: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(request);
  if (!parsed.success) throw new ShuyuError('request-malformed');
  return parsed.data;
}
