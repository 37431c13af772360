import { protocol } from 'electron';
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { CONTENT_SECURITY_POLICY } from './security.ts';

const SCHEME = 'shuyu';
const FOLDER = join(import.meta.dirname, '..', 'renderer');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Announce the scheme of the page. Must run before the application is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** Serve the built page, and nothing outside its folder, with its security policy. */
export function servePage(): void {
  protocol.handle(SCHEME, async ({ url }) => {
    const { host, pathname } = new URL(url);
    const file = join(FOLDER, decodeURIComponent(pathname));
    const type = TYPES[extname(file)];
    if (host !== 'app' || !file.startsWith(FOLDER + sep) || type === undefined) return notFound();
    try {
      return new Response(new Uint8Array(await readFile(file)), {
        headers: {
          'content-type': type,
          'content-security-policy': CONTENT_SECURITY_POLICY,
          'x-content-type-options': 'nosniff',
        },
      });
    } catch {
      return notFound();
    }
  });
}

function notFound(): Response {
  return new Response(null, { status: 404 });
}
