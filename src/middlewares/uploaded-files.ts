import type { Context, Next } from 'koa';
import { isShown } from '../security/uploaded-types';

/** Nothing of it loads or runs anything, not even a drawing with a script that somebody opens by itself. */
const HARMLESS = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/**
 * What people have uploaded comes from the admin's own address. Files that were there before types were looked at, or
 * that somebody put there by hand, are handed over and never run.
 */
export default () =>
  async (ctx: Context, next: Next): Promise<void> => {
    await next();
    const ending = uploadedEnding(ctx.path);
    if (ending === null || ctx.status >= 400) return;
    ctx.set('X-Content-Type-Options', 'nosniff');
    // Chromium shows no PDF inside a sandbox, and runs no script of one in the page's name.
    if (ending !== 'pdf') ctx.set('Content-Security-Policy', HARMLESS);
    if (isShown(ending)) return;
    ctx.type = 'application/octet-stream';
    ctx.set('Content-Disposition', 'attachment');
  };

/** The file is found by the decoded path, so that is what is looked at; null: no uploaded file. */
function uploadedEnding(path: string): string | null {
  const segments = decoded(path)
    .split(/[\\/]+/)
    .filter((part) => part !== '' && part !== '.');
  if (segments[0] !== 'uploads') return null;
  return /\.([^.]*)$/.exec(segments.at(-1) ?? '')?.[1]?.toLowerCase() ?? '';
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
