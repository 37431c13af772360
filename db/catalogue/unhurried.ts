/** How long the process may be held up between two pauses, in ms. */
const STRETCH = 12;

/** Do work that is made in steps, with pauses in which others are answered. */
export async function unhurried<Result>(steps: Generator<void, Result>, stretch = STRETCH): Promise<Result> {
  for (;;) {
    const until = performance.now() + stretch;
    while (performance.now() < until) {
      const { done, value } = steps.next();
      if (done === true) return value;
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
}
