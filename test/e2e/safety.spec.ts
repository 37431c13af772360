import { expect, test } from '@playwright/test';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { launch, sharedApplication, temporaryFolder } from './launch.ts';

const shuyu = sharedApplication({ preferences: { language: 'zh' } }, { mayComplain: true });

// Whatever is refused here is complained about by the page: that is what should happen.
test.afterEach(async () => {
  const { window, app } = shuyu();
  expect(window.url()).toBe('shuyu://app/index.html');
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('the page has nothing of Node and nothing of Electron', async () => {
  const { window } = shuyu();
  const types = await window.evaluate(() =>
    ['require', 'process', 'module', 'exports', 'global', 'Buffer', '__dirname', 'ipcRenderer', 'electron'].map(
      (name) => typeof Reflect.get(globalThis, name),
    ),
  );
  expect(new Set(types)).toEqual(new Set(['undefined']));
  expect(await window.evaluate(() => Object.keys(globalThis.window.shuyu).toSorted())).toEqual([
    'ask',
    'desktop',
    'edit',
    'onEvent',
  ]);
});

test('no global leads to Node, however it is reached', async () => {
  const { window } = shuyu();
  const suspects = await window.evaluate(() => {
    const seen = new Set<unknown>();
    const found: string[] = [];
    const look = (value: unknown, place: string, depth: number): void => {
      if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value)) return;
      seen.add(value);
      for (const name of Object.getOwnPropertyNames(value)) {
        if (/^(require|process|binding|dlopen|_linkedBinding|mainModule|ipcRenderer)$/u.test(name))
          found.push(place + name);
        if (depth === 0) continue;
        try {
          look(Reflect.get(value, name), `${place}${name}.`, depth - 1);
        } catch {
          // Some getters of the platform throw when they are not called on an instance.
        }
      }
    };
    look(globalThis, '', 2);
    return found;
  });
  expect(suspects).toEqual([]);
});

test('the functions of the preload cannot be changed, and their constructor is that of the page', async () => {
  const { window } = shuyu();
  const outcome = await window.evaluate(() => {
    const askOf = () => Reflect.get(globalThis.window.shuyu, 'ask') as object;
    const before = askOf();
    try {
      Object.assign(globalThis.window.shuyu, { ask: null });
    } catch {
      // Frozen: assigning throws in strict code.
    }
    try {
      Object.assign(globalThis.window, { shuyu: null });
    } catch {
      // Not writable either.
    }
    return [askOf() === before, before.constructor === Function];
  });
  expect(outcome).toEqual([true, true]);
});

test('the window is made with isolation and sandbox, and without Node', async () => {
  const { app } = shuyu();
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    return contents.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webSecurity: true,
  });
  for (const name of [
    'nodeIntegrationInWorker',
    'nodeIntegrationInSubFrames',
    'webviewTag',
    'allowRunningInsecureContent',
  ])
    expect(preferences[name] ?? false).toBe(false);
});

test('no way of navigating leads anywhere', async () => {
  // In a window of its own, for Playwright goes on waiting for what was denied.
  await using other = await launch({ preferences: { language: 'zh' } });
  const { window } = other;
  const ways: readonly (() => void)[] = [
    () => void (location.href = 'https://example.org/'),
    () => location.assign('file:///etc/passwd'),
    () => location.replace('data:text/html,<h1>elsewhere</h1>'),
    () => void (location.href = 'shuyu://elsewhere/index.html'),
    () => {
      const link = document.createElement('a');
      link.href = 'https://example.org/';
      document.body.append(link);
      link.click();
      link.remove();
    },
    () => {
      const form = document.createElement('form');
      form.action = 'https://example.org/';
      document.body.append(form);
      form.submit();
      form.remove();
    },
    () => {
      const meta = document.createElement('meta');
      meta.httpEquiv = 'refresh';
      meta.content = '0; url=https://example.org/';
      document.head.append(meta);
      meta.remove();
    },
  ];
  for (const way of ways) {
    await window.evaluate(way);
    // A navigation that was let through would have begun by the time two frames are drawn.
    await window.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    expect(await window.evaluate(() => document.querySelector('main') !== null)).toBe(true);
    expect(window.url()).toBe('shuyu://app/index.html');
  }
});

test('no window and no frame opens', async () => {
  const { window } = shuyu();
  expect(await window.evaluate(() => open('https://example.org/') === null)).toBe(true);
  expect(await window.evaluate(() => open('about:blank', '_blank', 'nodeIntegration=1') === null)).toBe(true);
  const framed = await window.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.src = 'shuyu://app/index.html';
    document.body.append(frame);
    await new Promise((loaded) => {
      frame.addEventListener('load', loaded);
      setTimeout(loaded, 1000);
    });
    const reached = frame.contentDocument?.getElementById('root') != null;
    frame.remove();
    return reached;
  });
  expect(framed).toBe(false);
});

test('permissions are denied', async () => {
  const { window } = shuyu();
  for (const name of ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi']) {
    const state = await window.evaluate(
      (asked) => navigator.permissions.query({ name: asked as PermissionName }).then((status) => status.state),
      name,
    );
    expect([name, state]).toEqual([name, 'denied']);
  }
  const outcomes = await window.evaluate(async () => [
    await navigator.clipboard.readText().then(
      () => 'read',
      () => 'refused',
    ),
    await new Promise((answer) => {
      navigator.geolocation.getCurrentPosition(
        () => answer('located'),
        () => answer('refused'),
      );
    }),
    await Notification.requestPermission(),
    await navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'heard',
      () => 'refused',
    ),
  ]);
  expect(outcomes).toEqual(['refused', 'refused', 'denied', 'refused']);
});

test('a page of another origin is answered by no door, though it has the preload', async () => {
  const { app } = shuyu();
  const folder = await temporaryFolder();
  const file = path.join(folder, 'page.html');
  await writeFile(file, '<!doctype html><title>elsewhere</title>');
  for (const url of ['about:blank', `file://${file}`, 'data:text/html,<p>elsewhere</p>']) {
    const answers = await app.evaluate(async ({ BrowserWindow, app: electron }, place) => {
      const preload = `${electron.getAppPath()}/out/preload/preload.cjs`;
      const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await other.loadURL(place);
      const answer = await (other.webContents.executeJavaScript(`Promise.all([
        window.shuyu.desktop('preferences', {}),
        Promise.race([
          window.shuyu.ask('summary', {}),
          new Promise((over) => setTimeout(over, 1000, 'unanswered')),
        ]),
      ])`) as Promise<unknown>);
      other.destroy();
      return answer;
    }, url);
    expect(answers).toEqual([
      { ok: false, error: expect.objectContaining({ code: 'request-malformed' }) },
      'unanswered',
    ]);
  }
  await rm(folder, { recursive: true, force: true });
});
