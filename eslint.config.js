import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Text that only Cypher has; it belongs in cypher/. */
const cypherText =
  '\\b(?:MATCH|MERGE|CREATE|FOREACH)\\s*\\(|\\bUNWIND\\s+\\$|\\bDETACH\\s+DELETE\\b|\\bCALL\\s+(?:db|dbms)\\.';

const noCypher = [
  `Literal[value=/${cypherText}/u]`,
  `TemplateElement[value.raw=/${cypherText}/u]`,
].map((selector) => ({ selector, message: 'Cypher lives in cypher/, one statement a file.' }));

const noWorkers = {
  paths: ['worker_threads', 'node:worker_threads'].map((name) => ({
    name,
    message: 'Threads live in server/jobs.',
  })),
};

const noChance = [
  { object: 'Math', property: 'random', message: 'Randomness is a parameter.' },
  { object: 'Date', property: 'now', message: 'Time is a parameter.' },
  { object: 'performance', property: 'now', message: 'Time is a parameter.' },
];

export default defineConfig(
  globalIgnores(['dist/', 'node_modules/', 'data/', 'coverage/', '.cache/']),
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // A key in brackets says that nothing checks it.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Spreading text gives code points, which is what is meant here.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // neo4j-driver declares its option objects as classes.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, argsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['**/*.js', '**/*.cjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { module: 'writable', require: 'readonly' },
    },
  },
  {
    files: ['server/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-imports': ['error', noWorkers],
      'no-restricted-syntax': ['error', ...noCypher],
    },
  },
  {
    files: ['server/contract/**/*.ts', 'server/analysis/**/*.ts', 'server/demo/**/*.ts'],
    rules: { 'no-restricted-properties': ['error', ...noChance] },
  },
  {
    files: ['client/**/*.ts', 'client/**/*.tsx'],
    extends: [reactHooks.configs.flat.recommended],
    rules: { 'no-console': 'error' },
  },
  { files: ['server/jobs/**/*.ts'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['server/cli/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Matchers such as expect.any() are of type any.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
