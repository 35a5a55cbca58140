import path from 'node:path';
import { buildSync } from 'esbuild';
import { SYMBOL } from './components/wordmark';
import { encode, tagOf, type Encoded } from './encode';

export type Asset = { readonly type: string; readonly encoded: Encoded };
export type Assets = {
  /** Path of the style sheet, with its hash. */
  readonly styles: string;
  readonly byName: ReadonlyMap<string, Asset>;
  readonly favicon: Asset;
};

const BEST = 11;
/** Browsers of the last four years; older ones get the page without colours mixed and nested rules. */
const TARGET = ['chrome109', 'firefox115', 'safari16'];

/** Bundled once at start from the package and our own sheets: no build step, nothing to go stale. */
export async function buildAssets(appRoot: string): Promise<Assets> {
  const result = buildSync({
    entryPoints: [path.join(appRoot, 'src', 'site', 'styles', 'entry.css')],
    absWorkingDir: appRoot,
    bundle: true,
    minify: true,
    write: false,
    target: TARGET,
    logLevel: 'silent',
  });
  const css = result.outputFiles[0]?.text ?? '';
  const name = `site.${tagOf(css).slice(0, 10)}.css`;
  return {
    styles: `/assets/${name}`,
    byName: new Map([
      [name, { type: 'text/css; charset=utf-8', encoded: await encode(css, BEST) }],
    ]),
    favicon: { type: 'image/svg+xml', encoded: await encode(FAVICON, BEST) },
  };
}

const FAVICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"><style>svg{stroke:#0b5c63}@media(prefers-color-scheme:dark){svg{stroke:#7cb2b8}}</style>${SYMBOL}</svg>`;
