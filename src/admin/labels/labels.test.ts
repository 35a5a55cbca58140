import fs from 'node:fs';
import path from 'node:path';
import { fromLabels, LABELS } from '../translations/from-labels';
import { VALUES } from './values';

type Schema = {
  readonly info: { readonly displayName: string };
  readonly attributes: Readonly<Record<string, { readonly enum?: readonly string[] }>>;
};

const root = process.cwd();
const read = (file: string): Schema =>
  JSON.parse(fs.readFileSync(path.join(root, file), 'utf8')) as Schema;
const types = fs.readdirSync(path.join(root, 'src', 'api')).filter((name) => !name.startsWith('.'));
const componentFiles = fs
  .readdirSync(path.join(root, 'src', 'components'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json'));
const schemas: readonly (readonly [string, Schema])[] = [
  ...types.map((name): readonly [string, Schema] => [
    `api::${name}.${name}`,
    read(`src/api/${name}/content-types/${name}/schema.json`),
  ]),
  ...componentFiles.map((file): readonly [string, Schema] => [
    file.replace('/', '.').replace('.json', ''),
    read(`src/components/${file}`),
  ]),
];

test.each(schemas)(
  '%s has a label in both languages for itself and each of its fields',
  (uid, schema) => {
    const labels = LABELS[uid];
    expect(labels?.displayName).toBe(schema.info.displayName);
    expect(Object.keys(labels?.fields ?? {}).sort()).toEqual(Object.keys(schema.attributes).sort());
    for (const label of [labels?.label, ...Object.values(labels?.fields ?? {})]) {
      expect(label).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/)]);
    }
  },
);

test('every choice of an enumeration has a label, and there are no others', () => {
  const choices = schemas.flatMap(([, schema]) =>
    Object.values(schema.attributes).flatMap(({ enum: of }) => of ?? []),
  );
  expect(Object.keys(VALUES).sort()).toEqual([...new Set(choices)].sort());
});

test('the labels take no key that Strapi itself uses', async () => {
  const strapi = fs.readFileSync(
    path.join(root, 'node_modules/@strapi/admin/dist/admin/admin/src/translations/en.json.js'),
    'utf8',
  );
  const ours = Object.keys(fromLabels(0)).filter((key) => !key.startsWith('content-manager.'));
  expect(
    ours.filter((key) => strapi.includes(`    "${key}": `) || strapi.includes(`    ${key}: `)),
  ).toEqual([]);
});
