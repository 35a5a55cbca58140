export type DecodedText = { readonly text: string; readonly encoding: string };

/**
 * The text of a CSV file by its byte order mark, else UTF-16 when half of the first bytes are zero, else UTF-8
 * when it is valid UTF-8, else Windows-1252, which Excel writes in Sweden. Undefined when it is no text.
 */
export function decodeText(bytes: Buffer): DecodedText | undefined {
  const encoding = encodingOf(bytes);
  if (encoding === undefined) return undefined;
  // Node's TextDecoder takes the byte order mark away.
  const text =
    encoding === 'windows-1252' ? windows1252(bytes) : new TextDecoder(encoding).decode(bytes);
  return text.includes('\u0000') ? undefined : { text, encoding };
}

/** The 32 places where Windows-1252 has letters and Latin-1 has none; Node 20 decodes both as Latin-1. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const windows1252 = (bytes: Buffer): string =>
  bytes
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (letter) => HIGH[letter.charCodeAt(0) - 0x80] ?? letter);

function encodingOf(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = zerosIn(bytes.subarray(0, 4096));
  if (zeros.even + zeros.odd > 0) {
    const half = Math.min(bytes.length, 4096) / 2;
    if (zeros.odd > half * 0.4 && zeros.even < half * 0.1) return 'utf-16le';
    return zeros.even > half * 0.4 && zeros.odd < half * 0.1 ? 'utf-16be' : undefined;
  }
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

function zerosIn(bytes: Buffer): { readonly even: number; readonly odd: number } {
  let even = 0;
  let odd = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    if (bytes[i] !== 0) continue;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  }
  return { even, odd };
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
