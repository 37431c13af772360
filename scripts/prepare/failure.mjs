/**
 * A sentence in both languages.
 * @typedef {{ zh: string, en: string }} Sentence
 */

/** A step that could not be done: which one, why, and what the reader can do about it. */
export class Failure extends Error {
  /** @param {{ step: Sentence, reason: string, remedy: Sentence }} what */
  constructor({ step, reason, remedy }) {
    super(reason);
    this.step = step;
    this.remedy = remedy;
  }
}

/**
 * Runs a command's work; a failure is explained in both languages and ends the command with status 1.
 * @param {() => Promise<void>} work
 */
export async function orExplain(work) {
  try {
    await work();
  } catch (error) {
    const known = error instanceof Failure;
    const step = known ? error.step : { zh: '意外错误', en: 'Unexpected error' };
    const reason = known ? error.message : error instanceof Error ? error.stack : String(error);
    const remedy = known
      ? error.remedy
      : {
          zh: '请再运行一次；若仍失败，请连同以上内容报告此问题。',
          en: 'Run it again; if it fails again, report it with the text above.',
        };
    console.error(
      `\n✗ 失败：${step.zh}\n✗ Failed: ${step.en}\n\n${String(reason).trim()}\n\n${remedy.zh}\n${remedy.en}`,
    );
    process.exit(1);
  }
}
