import fs from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import sharp, { type FormatEnum, type Sharp } from 'sharp';

/** Widths in pixels: a phone, a phone with a fine screen, the widest column of the site with a fine screen. */
const WIDTHS = { small: 480, medium: 960, large: 1_440 } as const;
const MOST = 2_000;
const QUALITY = 78;
const PHOTOGRAPHS: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp', 'avif', 'tiff', 'heif']);

/** What Strapi's upload passes on: the parts that are read and made here. */
type Upload = {
  readonly name: string;
  readonly hash: string;
  readonly filepath?: string;
  readonly tmpWorkingDirectory?: string;
  readonly getStream: () => NodeJS.ReadableStream;
};
type Saved = Pick<Upload, 'filepath' | 'getStream'> & {
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly sizeInBytes: number;
};
type Format = { readonly key: string; readonly file: Upload };
type Manipulation = {
  optimize: (file: Upload) => Promise<Upload>;
  generateResponsiveFormats: (file: Upload) => Promise<readonly Format[]>;
};

/**
 * An uploaded picture is turned as the camera was held, loses what the camera knew of time and place, and gets smaller
 * editions in WebP. Strapi's own steps leave the place in where a picture would not get smaller, forget how the camera
 * was held, and make editions several times as heavy.
 */
export function lighterPictures(strapi: Core.Strapi): void {
  const service = strapi.plugin('upload').service('image-manipulation') as Manipulation;
  service.optimize = withoutTraces;
  service.generateResponsiveFormats = editionsOf;
}

async function withoutTraces(file: Upload): Promise<Upload> {
  const original = await contentOf(file);
  const format = await formatOf(original);
  if (!format) return file;
  const picture = sharp(original, { animated: true })
    .autoOrient()
    .resize({ width: MOST, withoutEnlargement: true })
    .toFormat(format, { quality: QUALITY });
  return { ...file, ...(await saved(file, { picture, name: `clean-${file.hash}` })) };
}

async function editionsOf(file: Upload): Promise<readonly Format[]> {
  const original = await contentOf(file);
  const { autoOrient } = await sharp(original).metadata();
  const formats: Format[] = [];
  let widest = 0;
  for (const [key, most] of Object.entries(WIDTHS)) {
    const width = Math.min(most, autoOrient.width);
    if (width > widest) formats.push({ key, file: await edition(file, { original, key, width }) });
    widest = width;
  }
  return formats;
}

type Edition = { readonly original: Buffer; readonly key: string; readonly width: number };

async function edition(file: Upload, { original, key, width }: Edition): Promise<Upload> {
  const picture = sharp(original, { animated: true })
    .autoOrient()
    .resize({ width })
    .webp({ quality: QUALITY });
  const hash = `${key}_${file.hash}`;
  const made = await saved(file, { picture, name: `${hash}.webp` });
  const name = `${key}_${path.parse(file.name).name}.webp`;
  // All of it is stored with the file: nothing of Strapi's own work on the upload belongs there.
  return { ...made, hash, name, ...{ ext: '.webp', mime: 'image/webp', path: null } };
}

type Saving = { readonly picture: Sharp; readonly name: string };

/** `size` is in kilobytes, as Strapi counts them. */
async function saved(file: Upload, { picture, name }: Saving): Promise<Saved> {
  const filepath = path.join(file.tmpWorkingDirectory ?? '', name);
  const { width, height, pageHeight, size } = await picture.toFile(filepath);
  return {
    ...{ filepath, width, height: pageHeight ?? height },
    ...{ size: size / 1_000, sizeInBytes: size },
    getStream: () => fs.createReadStream(filepath),
  };
}

async function contentOf({ filepath, getStream }: Upload): Promise<Buffer> {
  if (filepath) return fs.promises.readFile(filepath);
  const chunks: Buffer[] = [];
  for await (const chunk of getStream()) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** Undefined for drawings, for what moves, and for what is no picture: they stay as they are. */
async function formatOf(content: Buffer): Promise<keyof FormatEnum | undefined> {
  const { format } = await sharp(content)
    .metadata()
    .catch(() => ({ format: undefined }));
  return format && PHOTOGRAPHS.has(format) ? (format as keyof FormatEnum) : undefined;
}
