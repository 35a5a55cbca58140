import { firstFreeSlug, slugOf } from '../model/slug';
import { readBaseFile } from './read-base-file';

const SOURCE_DATE = '2026-11-22';

export type MunicipalityRow = {
  readonly code: string;
  readonly name: string;
  readonly county: string;
  readonly countyCode: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly slug: string;
  readonly source: string;
  readonly sourceDate: string;
};

export function municipalityRows(appRoot: string): MunicipalityRow[] {
  const slugs = new Set<string>();
  return readBaseFile(appRoot, 'municipalities.csv').map((row) => {
    const name = row.name ?? '';
    const slug = firstFreeSlug(slugOf(name), slugs);
    slugs.add(slug);
    return {
      code: row.code ?? '',
      name,
      county: row.county ?? '',
      countyCode: row.county_code ?? '',
      latitude: Number(row.lat),
      longitude: Number(row.lon),
      slug,
      source: 'SCB:s kommunkoder; ungefärligt läge för huvudorten (WGS 84) ur öppna listor',
      sourceDate: SOURCE_DATE,
    };
  });
}

export type OccupationFieldRow = {
  readonly slug: string;
  readonly nameSv: string;
  readonly nameEn: string;
  readonly source: string;
  readonly sourceDate: string;
};

export function occupationFieldRows(appRoot: string): OccupationFieldRow[] {
  return readBaseFile(appRoot, 'occupation-fields.csv').map((row) => ({
    slug: slugOf(row.name_sv ?? ''),
    nameSv: row.name_sv ?? '',
    nameEn: row.name_en ?? '',
    source: 'Arbetsförmedlingens taxonomi (yrkesområden); begreppens id är inte inlästa',
    sourceDate: SOURCE_DATE,
  }));
}
