const P = '^src/plugins/placement-matching';
const pureAllowed = 'node_modules/(temporal-polyfill|zod|@noble/hashes)/';

/** Who may import whom: docs/architecture.md, «Boundaries». */
module.exports = {
  forbidden: [
    {
      name: 'allocator-is-pure',
      comment:
        'The allocator knows nodes and arcs: nothing of ours but itself, no Strapi, no node:*.',
      severity: 'error',
      from: { path: `${P}/allocator/`, pathNot: '\\.test\\.ts$' },
      to: { pathNot: [`${P}/allocator/`, pureAllowed] },
    },
    {
      name: 'domain-is-pure',
      comment: 'The domain may use the allocator and the contracts; no Strapi, no knex, no node:*.',
      severity: 'error',
      from: { path: `${P}/domain/`, pathNot: '\\.test\\.ts$' },
      to: { pathNot: [`${P}/(domain|allocator|contracts)/`, pureAllowed] },
    },
    {
      name: 'verifier-shares-nothing-with-the-solver',
      comment:
        'A fault of the solver must not be repeated by what judges it: only types of the files.',
      severity: 'error',
      from: { path: `${P}/domain/verify/`, pathNot: '\\.test\\.ts$' },
      to: { pathNot: [`${P}/domain/verify/`, pureAllowed], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'contracts-are-shared',
      comment: 'Contracts may import types of the domain, never the allocator, never a server.',
      severity: 'error',
      from: { path: `${P}/contracts/`, pathNot: '\\.test\\.ts$' },
      to: { pathNot: [`${P}/contracts/`, `${P}/domain/`, 'node_modules/zod/'] },
    },
    {
      name: 'contracts-import-only-types-of-the-domain',
      severity: 'error',
      from: { path: `${P}/contracts/`, pathNot: '\\.test\\.ts$' },
      to: { path: `${P}/domain/`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'services-know-no-http',
      severity: 'error',
      from: { path: `${P}/server/src/(services|adapters|imports|jobs)/`, pathNot: '\\.test\\.ts$' },
      to: { path: [`${P}/server/src/(controllers|routes)/`, `${P}/admin/`] },
    },
    {
      name: 'api-never-imports-the-plugin',
      severity: 'error',
      from: { path: '^src/api/' },
      to: { path: P },
    },
    {
      name: 'site-reads-only-contracts',
      comment: 'The site knows the public content API and nothing behind it.',
      severity: 'error',
      from: { path: '^src/site/', pathNot: '\\.test\\.tsx?$' },
      to: { path: [`${P}/(server|domain|allocator|admin)/`, '^src/api/', 'node_modules/@strapi/'] },
    },
    {
      name: 'admin-reads-only-contracts',
      severity: 'error',
      from: { path: `${P}/admin/` },
      to: {
        path: [`${P}/(server|domain|allocator)/`, '^src/site/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    exclude: { path: '^(dist|types/generated)/' },
  },
};
