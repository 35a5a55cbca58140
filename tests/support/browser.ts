import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import chromiumFromNpm from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

declare global {
  /** Those that the test environment looks into when a test falls; scripts have none. */
  var browsersOpen: Browser[] | undefined;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** A real Chromium without a window: the machine's own when it has one, else the one from npm. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = ownChromium() ?? (await chromiumOfNpm());
  const browser = await chromium.launch({
    executablePath,
    // The tests run as root in containers, where Chromium's sandbox and a small /dev/shm stop it.
    args: [
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--disable-gpu',
      '--font-render-hinting=none',
      ...more,
    ],
  });
  globalThis.browsersOpen?.push(browser);
  return browser;
}

function ownChromium(): string | undefined {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted) return wanted;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders
    .flatMap((folder) => NAMES.map((name) => path.join(folder, name)))
    .find((file) => fs.existsSync(file));
}

async function chromiumOfNpm(): Promise<string> {
  const plain = await chromiumFromNpm.executablePath();
  if (!lacksLibraries(plain)) return plain;
  // The package brings the libraries too, and unpacks them where it believes to be in a bare cloud function.
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x';
  fs.rmSync(plain, { force: true });
  const bare = await chromiumFromNpm.executablePath();
  const libraries = path.join(path.dirname(bare), 'al2023', 'lib');
  process.env.LD_LIBRARY_PATH = [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return bare;
}

function lacksLibraries(binary: string): boolean {
  try {
    return execFileSync('ldd', [binary], { encoding: 'utf8' }).includes('not found');
  } catch {
    return false;
  }
}
