const PARTS = {
  rules: ['rules/*', 'rules-read/*'],
  lottery: ['problem/lottery'],
  explanations: ['explanations/*'],
  verifier: ['verify/*'],
};

/** The tests that must notice a change: those beside the changed files, without the long ones that only the gate needs. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/src/plugins/placement-matching/domain'],
  setupFiles: ['<rootDir>/tests/support/seed.ts'],
  testMatch: PARTS[process.env.MUTATE ?? 'rules'].map((file) => `**/domain/${file}.test.ts`),
  transform: {
    '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }],
  },
};
