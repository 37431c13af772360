import type { LossReport } from '../../../core/model/exchange.ts';
import { nameOf, type Translate } from '../../i18n/index.ts';

type Loss = LossReport['losses'][number];

/** What a format cannot hold, in words: what it is, what it belongs to, and what becomes of it. */
export interface LossWords {
  readonly item: string;
  readonly where: string;
  readonly how: string;
}

/** A loss in the words of the interface. */
export function lossWords({ level, what, name }: Loss, t: Translate): LossWords {
  return { item: itemOf(what, name, t), where: t(`level.${level}`), how: howOf(what, t) };
}

function itemOf(what: Loss['what'], name: string, t: Translate): string {
  const category = nameOf(t, 'category', name);
  switch (what) {
    case 'as-note':
    case 'category':
      return category;
    case 'time':
      return t('losses.item.time', { name: category });
    default:
      return t(`losses.item.${what}`, { name });
  }
}

function howOf(what: Loss['what'], t: Translate): string {
  switch (what) {
    case 'as-note':
    case 'time':
    case 'id':
    case 'code':
    case 'markup':
      return t(`losses.how.${what}`);
    default:
      return t('losses.how.left');
  }
}

/** The dialect of TBX v3 to use instead; null where the report has nothing to say or the format is it already. */
export function betterDialect({ format, losses, smallest }: LossReport): string | null {
  return losses.length === 0 || smallest === format.replace(/-dct$/u, '') ? null : smallest;
}
