import fs from 'node:fs';
import path from 'node:path';
import { boundaryFile, convertBoundaries } from '../src/site/map/boundaries';

/** `npm run map -- municipalities.geojson`: outlines instead of circles on the site's map, from the next start on. */
const [, , source] = process.argv;
if (!source) {
  console.error(
    'Så här: npm run map -- kommuner.geojson  ·  Like this: npm run map -- municipalities.geojson',
  );
  process.exit(2);
}
const made = convertBoundaries(JSON.parse(fs.readFileSync(source, 'utf8')));
const count = Object.keys(made).length;
if (count === 0) {
  console.error(
    'Filen har ingen kommun med SCB:s fyrsiffriga kod.  ·  The file has no municipality with SCB’s four-digit code.',
  );
  process.exit(1);
}
const file = boundaryFile(process.cwd());
fs.mkdirSync(path.dirname(file), { recursive: true });
fs.writeFileSync(file, JSON.stringify(made));
console.log(`${file}: ${count} kommuner, ${Math.ceil(fs.statSync(file).size / 1000)} kB`);
