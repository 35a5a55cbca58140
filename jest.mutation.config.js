/** The tests that must notice a change: those beside the changed files, without the long ones that only the gate needs. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/src/plugins/placement-matching/domain'],
  setupFiles: ['<rootDir>/tests/support/seed.ts'],
  testMatch: ['rules', 'rules-read', 'explanations', 'verify', 'problem/lottery'].map((folder) =>
    folder.includes('/') ? `**/domain/${folder}.test.ts` : `**/domain/${folder}/*.test.ts`,
  ),
  transform: {
    '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }],
  },
};
