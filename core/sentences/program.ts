import type { Sentence } from './sentence.ts';

/** The program itself. */
export const PROGRAM = {
  'request-malformed': {
    zh: '程序内部请求的格式不对，未作处理。请重新启动 Shuyu；如果再次出现，请报告。',
    en: 'A request inside the program was malformed and was not handled. Start Shuyu again; if it happens again, report it.',
  },
  'work-in-progress': {
    zh: '另一项导入或导出正在进行。请等它完成或先取消。',
    en: 'Another import or export is going on. Wait until it has finished, or cancel it first.',
  },
  'language-pair-needed': {
    zh: '这种格式需要两种语言：请选择原文和译文的语言。',
    en: 'This format needs two languages: choose that of the source and that of the target.',
  },
  'format-not-written': {
    zh: '不能导出为“{format}”。可用的格式：{formats}。',
    en: 'There is no export as “{format}”. There are: {formats}.',
  },
  cancelled: {
    zh: '已取消，没有任何改动。',
    en: 'Cancelled. Nothing was changed.',
  },
  unexpected: {
    zh: '发生意外错误：{reason}。没有任何改动。',
    en: 'Something unexpected went wrong: {reason}. Nothing was changed.',
  },
} as const satisfies Record<string, Sentence>;
