import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import zlib from 'node:zlib';

export type Encoded = { readonly tag: string; readonly br: Buffer; readonly gzip: Buffer };
export type Coding = 'br' | 'gzip' | 'identity';

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

/** Compressed once, sent many times; off the main thread. */
export async function encode(text: string, quality: number): Promise<Encoded> {
  const bytes = Buffer.from(text);
  const parameters = { [zlib.constants.BROTLI_PARAM_QUALITY]: quality };
  const [br, gz] = await Promise.all([brotli(bytes, { params: parameters }), gzip(bytes)]);
  return { tag: tagOf(text), br, gzip: gz };
}

export function tagOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}

export function decoded(encoded: Encoded): Buffer {
  return zlib.brotliDecompressSync(encoded.br);
}

/** `br` or `gzip` when the reader takes it, and not with `q=0`. */
export function codingFor(acceptEncoding: string | undefined): Coding {
  const accepted = new Set(
    (acceptEncoding ?? '')
      .toLowerCase()
      .split(',')
      .map((part) => part.split(';').map((piece) => piece.trim()))
      .filter(([, weight]) => !/^q=0(\.0*)?$/.test(weight ?? ''))
      .map(([name]) => name),
  );
  return accepted.has('br') ? 'br' : accepted.has('gzip') ? 'gzip' : 'identity';
}
