import path from 'node:path';
import { municipalityRows } from '../../src/base-data/rows-from-files';
import { slugOf } from '../../src/model/slug';

export type Town = {
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly organisation: string;
  readonly latitude: number;
  readonly longitude: number;
  /** How much of a small tier, and of a large one, lies here. */
  readonly near: number;
  readonly size: number;
};

/** The thirteen municipalities of the Göteborg region, in the order in which a growing tier takes them in. */
const REGION: readonly (readonly [
  code: string,
  organisation: string,
  near: number,
  size: number,
])[] = [
  ['1384', 'Kungsbacka kommun', 40, 8],
  ['1481', 'Mölndals stad', 14, 7],
  ['1401', 'Härryda kommun', 8, 4],
  ['1480', 'Göteborgs Stad', 12, 52],
  ['1402', 'Partille kommun', 5, 4],
  ['1441', 'Lerums kommun', 4, 4],
  ['1482', 'Kungälvs kommun', 4, 5],
  ['1489', 'Alingsås kommun', 3, 4],
  ['1440', 'Ale kommun', 3, 3],
  ['1415', 'Stenungsunds kommun', 2, 3],
  ['1419', 'Tjörns kommun', 2, 2],
  ['1462', 'Lilla Edets kommun', 2, 2],
  ['1407', 'Öckerö kommun', 1, 2],
];

export function townsOfRegion(): readonly Town[] {
  const rows = new Map(
    municipalityRows(path.resolve(__dirname, '..', '..')).map((row) => [row.code, row]),
  );
  return REGION.map(([code, organisation, near, size]) => {
    const row = rows.get(code);
    if (!row) throw new Error(`Municipality ${code} is not in the base data`);
    const { name, latitude, longitude } = row;
    return { key: slugOf(name), code, name, organisation, latitude, longitude, near, size };
  });
}
