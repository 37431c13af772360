import type { Answer, WorkAnswers, WorkName } from '../../core/contract.ts';
import type { Progress } from '../../core/model/exchange.ts';

/** What the main process tells the database process over its parent port. */
export type HostMessage =
  | { readonly kind: 'open'; readonly path: string; readonly starter: string }
  /** A window's message port comes with it. */
  | { readonly kind: 'window' }
  | { readonly kind: 'work'; readonly id: number; readonly name: WorkName; readonly request: unknown }
  | { readonly kind: 'cancel' };

/** What the database process tells the main process. */
export type DatabaseMessage =
  /** A small edit was made. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'done'; readonly id: number; readonly answer: Answer<WorkAnswers[WorkName]> };

/** What a window asks over its port, and what it is answered. */
export interface PortQuestion {
  readonly id: number;
  readonly name: string;
  readonly request: unknown;
}

export interface PortAnswer {
  readonly id: number;
  readonly answer: Answer<unknown>;
}
