const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic', importSource: 'preact' } },
      },
    },
  ],
};
const base = {
  testEnvironment: 'node',
  setupFiles: ['<rootDir>/tests/support/seed.ts'],
  transform,
  rootDir: __dirname,
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.cache/mutation'],
};

const withStrapi = { testEnvironment: '<rootDir>/tests/support/strapi-environment.ts' };

/** `pure` needs nothing but Node; `system` boots Strapi on the database named by TEST_DATABASE; `browser` starts a server. */
module.exports = {
  projects: [
    {
      ...base,
      displayName: 'pure',
      testMatch: [
        '<rootDir>/src/**/*.test.ts',
        '<rootDir>/src/**/*.test.tsx',
        '<rootDir>/scripts/**/*.test.ts',
        '<rootDir>/tests/pure/**/*.test.ts',
      ],
    },
    {
      ...base,
      ...withStrapi,
      displayName: 'system',
      testMatch: ['<rootDir>/tests/system/**/*.test.ts'],
      // Brings a Postgres of its own: once is enough.
      testPathIgnorePatterns: process.env.TEST_DATABASE === 'postgres' ? [] : ['two-servers.test'],
    },
    {
      ...base,
      displayName: 'browser',
      testEnvironment: '<rootDir>/tests/support/browser-environment.ts',
      testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
    },
  ],
  testTimeout: 120_000,
};
