import { displayWidth } from '../../core/text/characters.ts';

/** Pages in the manner of text that was read from a United Nations PDF. */

/** Break a paragraph into lines of at most `width` columns: Chinese anywhere, Latin words whole. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/[\p{Script=Latin}\d/().-]+|\s|./gu) ?? []) {
    if (displayWidth(line + piece) > width && line.trim() !== '') {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else {
      line += piece;
    }
  }
  return [...lines, line.trimEnd()];
}

/** A page whose wrapped lines end without a space and whose paragraphs end with one; an empty line after every line. */
export function extracted(paragraphs: readonly string[], width = 72): string {
  return paragraphs.map((paragraph) => `${wrap(paragraph, width).join('\n\n')} \n\n`).join('');
}

/** A page as it is pasted from a web page or a word processor: wrapped lines, an empty line between paragraphs. */
export function pasted(paragraphs: readonly string[], width = 72): string {
  return `${paragraphs.map((paragraph) => wrap(paragraph, width).join('\n')).join('\n\n')}\n`;
}

/** Paragraphs of Chinese United Nations prose, each of two or three sentences. */
export const PARAGRAPHS: readonly string[] = [
  '1. 安全理事会欢迎秘书长关于西非和萨赫勒局势的报告，并赞扬会员国为预防冲突和建设和平所作的持续努力。安理会重申支持联合国西非和萨赫勒办事处的工作，鼓励各方开展对话。',
  '2. 安理会强调妇女充分、平等和切实参与和平进程的重要性，回顾第1325(2000)号决议及其后各项决议。会员国应当采取具体措施，确保妇女在各级决策中的代表性。',
  '3. 2020 年 1 月 1 日至 12 月 31 日期间，特派团部署了约 180 万美元的项目资金，用于支持当地社区的稳定工作。这些项目惠及 25 个社区，其中包括流离失所者和回返者。',
  '4. 部队派遣国代表指出，维持和平人员的安全和安保仍然是一项优先事项，需要加强训练、情报和医疗支助。秘书处应当定期向安理会通报最新情况。',
];
