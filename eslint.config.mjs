import angular from 'angular-eslint';
import playwright from 'eslint-plugin-playwright';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** The rules of how Trellis is written that a tool can check; each message says what to do instead. */
const noTypeScriptEnum = {
  selector: 'TSEnumDeclaration',
  message: 'Write a closed list of words once: `as const`, and derive the type from it.',
};
const onlyTheClockKnowsNow = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Ask `Clock.now()`: a test must be able to move time.' },
  { selector: "CallExpression[callee.name='Date']", message: 'Ask `Clock.now()`: a test must be able to move time.' },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Ask `Clock.now()`: a test must be able to move time.',
  },
  {
    selector: "MemberExpression[object.name='Temporal'][property.name='Now']",
    message: 'Ask `Clock.now()`: a test must be able to move time.',
  },
];
const onlyConfigReadsTheEnvironment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Take `Config`: the environment is read and checked in one place.',
};
const onlyTransactionsGiveManagers = {
  selector: "Decorator[expression.callee.name='InjectRepository']",
  message: 'Take the manager from `Transactions`, or the statement runs outside the transaction.',
};
const errorsAreNamed = {
  selector:
    'NewExpression[callee.name=/^(Http|BadRequest|Unauthorized|Forbidden|NotFound|Conflict|UnprocessableEntity|InternalServerError)Exception$/]',
  message: 'Throw a named `DomainError`: the filter of the platform makes the answer.',
};

/** @param {...({ selector: string, message: string } | { selector: string, message: string }[])} rules */
const restrict = (...rules) => ({ 'no-restricted-syntax': ['error', noTypeScriptEnum, ...rules.flat()] });

const typed = {
  extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
};

/** Where the strict set is relaxed, and why. */
const relaxed = {
  // A NestJS module, and an Angular page without state, is a class with a decorator and no members.
  '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
  // Numbers in sentences ("3 seats") are what templates are for.
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  // `type` for unions and `interface` for shapes are both ours to choose.
  '@typescript-eslint/consistent-type-definitions': 'off',
  '@typescript-eslint/consistent-type-imports': 'off',
  // Index signatures are read by brackets, as the compiler's noPropertyAccessFromIndexSignature asks in the application.
  '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
  '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
  // An abstract class is the token that NestJS injects; a plain object that fits is a fine instance of it.
  '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
  // The strict set forbids the `!` that this rule asks for.
  '@typescript-eslint/non-nullable-type-assertion-style': 'off',
  // Characters are counted by code point, as the limits of the database are; a configuration is a plain object behind its token.
  '@typescript-eslint/no-misused-spread': ['error', { allow: ['string', 'Config'] }],
  // `() => this.list.clear()` is the plainest way to write it.
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
  // An interface of a library may ask for more methods than there is something to do in.
  '@typescript-eslint/no-empty-function': ['error', { allow: ['methods'] }],
};

export default tseslint.config(
  { ignores: ['**/dist/', '**/node_modules/', '.data/', '.nx/', '.angular/', 'frontend/src/app/api/', 'frontend/public/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['backend/**/*.ts'],
    ...typed,
    rules: { ...relaxed, ...restrict(onlyTheClockKnowsNow, onlyConfigReadsTheEnvironment, onlyTransactionsGiveManagers, errorsAreNamed) },
  },
  {
    files: ['backend/src/platform/clock/**/*.ts'],
    rules: restrict(onlyConfigReadsTheEnvironment, onlyTransactionsGiveManagers, errorsAreNamed),
  },
  {
    files: ['backend/src/platform/config/**/*.ts', 'backend/src/main.ts', 'backend/src/**/testing/**/*.ts', 'backend/src/**/*.spec.ts'],
    rules: restrict(onlyTheClockKnowsNow, onlyTransactionsGiveManagers, errorsAreNamed),
  },
  { files: ['backend/src/platform/database/**/*.ts'], rules: restrict(onlyTheClockKnowsNow, errorsAreNamed) },
  {
    files: ['backend/src/platform/{http,errors,access,identity}/**/*.ts'],
    rules: restrict(onlyTheClockKnowsNow, onlyTransactionsGiveManagers),
  },
  // Commands and measurements begin outside the product: they hand it its environment and read the real clock.
  { files: ['backend/tools/**/*.ts', 'backend/bench/**/*.ts'], rules: restrict(onlyTransactionsGiveManagers) },
  {
    files: ['backend/**/*.spec.ts', 'backend/src/**/testing/**/*.ts'],
    rules: {
      // `expect(object.method)` and matchers such as `expect.any(Number)` are typed any and unbound by Jest.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      // A test that knows its list holds a row says so with `!` and fails loudly when it does not.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['frontend/**/*.ts'],
    extends: [...typed.extends, ...angular.configs.tsRecommended],
    languageOptions: typed.languageOptions,
    processor: angular.processInlineTemplates,
    rules: {
      ...relaxed,
      ...restrict(),
      '@angular-eslint/component-selector': [
        'error',
        [
          { type: 'element', prefix: 'tr', style: 'kebab-case' },
          // A part that is a button or a link stays one: `<button trBusy>`.
          { type: 'attribute', prefix: 'tr', style: 'camelCase' },
        ],
      ],
      '@angular-eslint/directive-selector': ['error', { type: 'attribute', prefix: 'tr', style: 'camelCase' }],
      '@angular-eslint/prefer-on-push-component-change-detection': 'off',
      '@angular-eslint/prefer-signals': 'error',
    },
  },
  {
    files: ['frontend/**/*.spec.ts', 'frontend/src/testing/**/*.ts'],
    rules: {
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  { files: ['frontend/**/*.html'], extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility] },
  {
    files: ['e2e/**/*.ts'],
    extends: [...typed.extends, playwright.configs['flat/recommended']],
    languageOptions: typed.languageOptions,
    rules: { ...relaxed, ...restrict(), 'playwright/no-wait-for-timeout': 'error', 'playwright/no-force-option': 'error' },
  },
  {
    files: ['**/*.mjs'],
    extends: [tseslint.configs.recommended],
    languageOptions: { globals: globals.node },
    rules: { '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }] },
  },
);
