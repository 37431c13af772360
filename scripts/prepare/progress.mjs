const FIRST_LINE_AFTER = 2_000;
const NEXT_LINE_AFTER = 5_000;

/**
 * Does one step. A short one passes in silence; one of more than two seconds says what it does, how long it has been
 * at it and, where the work reports it, how far it is.
 * @template T
 * @param {import('./failure.mjs').Sentence} what
 * @param {(report: (howFar: string) => void) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  const started = Date.now();
  const name = `${what.zh} · ${what.en}`;
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
  let howFar = '';
  let announced = false;
  const announce = () => {
    announced = true;
    console.log(`… ${name} (${[seconds(), howFar].filter(Boolean).join(', ')})`);
    timer = setTimeout(announce, NEXT_LINE_AFTER);
  };
  let timer = setTimeout(announce, FIRST_LINE_AFTER);
  try {
    const result = await work((text) => {
      howFar = text;
    });
    if (announced) console.log(`✓ ${name} (${seconds()})`);
    return result;
  } finally {
    clearTimeout(timer);
  }
}
