import { expect, test } from '@playwright/test';
import { sharedApplication } from './launch.ts';

// What the policy refuses, the page complains about: that is what should happen.
const shuyu = sharedApplication({ preferences: { language: 'zh' } }, { mayComplain: true });

test('the security policy comes with the page and lets no inline script and no eval run', async () => {
  const { app, window } = shuyu();
  const policy = await app.evaluate(async ({ net }) => {
    const { headers } = await net.fetch('shuyu://app/index.html');
    return headers.get('content-security-policy');
  });
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain('unsafe');
  const ran = await window.evaluate(async () => {
    const state = globalThis as unknown as Record<string, unknown>;
    const script = document.createElement('script');
    script.textContent = 'globalThis.inlineRan = true';
    document.body.append(script);
    const image = document.createElement('div');
    image.innerHTML = '<img src="shuyu://app/none.png" onerror="globalThis.handlerRan = true">';
    document.body.append(image);
    await new Promise((settled) => image.firstElementChild?.addEventListener('error', settled));
    const elsewhere = document.createElement('script');
    elsewhere.src = 'data:text/javascript,globalThis.dataRan = true';
    document.body.append(elsewhere);
    await new Promise((settled) => elsewhere.addEventListener('error', settled));
    for (const node of [script, image, elsewhere]) node.remove();
    return [state['inlineRan'], state['handlerRan'], state['dataRan']];
  });
  expect(ran).toEqual([undefined, undefined, undefined]);
  // From a script of the page itself: what Playwright evaluates is not held by the policy.
  const evaluated = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
      `new Promise((told) => {
        addEventListener('securitypolicyviolation', (event) => told(event.blockedURI), { once: true });
        setTimeout("globalThis.timerRan = true", 0);
      })`,
    ),
  );
  expect(evaluated).toBe('eval');
  expect(await window.evaluate(() => Reflect.get(globalThis, 'timerRan'))).toBeUndefined();
});

test('nothing is fetched but by the page’s own elements: no file, no network, nothing outside its folder', async () => {
  const { app, window } = shuyu();
  const places = [
    'shuyu://app/../../package.json',
    'shuyu://app/%2e%2e/%2e%2e/package.json',
    'shuyu://app/..%2f..%2fpackage.json',
    'shuyu://app/index.html',
    'file:///etc/passwd',
    'http://127.0.0.1:1/',
    'https://example.org/',
  ];
  for (const place of places) {
    const outcome = await window.evaluate(
      (url) =>
        fetch(url).then(
          () => 'fetched',
          () => 'refused',
        ),
      place,
    );
    expect([place, outcome]).toEqual([place, 'refused']);
  }
  // The door itself, where no policy stands in the way.
  for (const place of [...places.slice(0, 3), 'shuyu://other/index.html', 'shuyu://app/', 'shuyu://app/%00.js']) {
    const status = await app.evaluate(
      ({ net }, url) =>
        net.fetch(url).then(
          ({ status: code }) => code,
          () => 0,
        ),
      place,
    );
    expect([place, [0, 404].includes(status)]).toEqual([place, true]);
  }
});
