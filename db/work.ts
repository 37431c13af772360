import type { Progress } from '../core/model/exchange.ts';

/** How long work is followed and stopped. */
export interface Work {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}
