/**
 * What is changed on purpose, and the tests that must notice: `npm run mutate -- rules`.
 * Pricing and the first tree are left out: they change time, not answers.
 */
const domain = 'src/plugins/placement-matching/domain';
const PARTS = {
  rules: ['rules/*.ts', 'rules-read/*.ts'],
  lottery: ['problem/lottery.ts'],
  explanations: ['explanations/*.ts'],
  verifier: ['verify/*.ts'],
};
const name = process.env.MUTATE ?? 'rules';
const kept = [
  'src/plugins/placement-matching/**',
  'bench/**',
  'tests/support/seed.ts',
  'docs/rules*.md',
  'jest.mutation.config.js',
];

export default {
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  mutate: [...PARTS[name].map((file) => `${domain}/${file}`), '!**/*.test.ts'],
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  jest: { configFile: 'jest.mutation.config.js' },
  ignorePatterns: ['*', ...kept.map((file) => `!${file}`)],
  reporters: ['clear-text', 'json', 'progress-append-only'],
  jsonReporter: { fileName: `.cache/mutation-${name}.json` },
  clearTextReporter: {
    allowColor: false,
    logTests: false,
    reportTests: false,
    reportMutants: false,
  },
  // What a stopped run has found is found again; only changed code and tests are tried anew.
  incremental: true,
  incrementalFile: `.cache/mutation-known-${name}.json`,
  tempDirName: '.cache/mutation',
  concurrency: 1,
  thresholds: { high: 90, low: 85, break: 85 },
};
