import { describe, expect, it } from '@jest/globals';
import { countJest, countPlaywright } from './test-runners.mjs';

const jestReport = { numPassedTests: 5, numFailedTests: 0, numRuntimeErrorTestSuites: 0 };

describe('what the runners counted', () => {
  it('is taken as it is when all went well', () => {
    expect(countJest(jestReport, 0, '')).toMatchObject({ passed: 5, failed: 0 });
    expect(countPlaywright({ stats: { expected: 3, unexpected: 0, flaky: 0 }, errors: [] }, 0, '')).toMatchObject({ passed: 3, failed: 0 });
  });

  it('holds a file that could not be loaded', () => {
    expect(countJest({ ...jestReport, numRuntimeErrorTestSuites: 1 }, 1, '')).toMatchObject({ failed: 1 });
    expect(countPlaywright({ stats: { expected: 0, unexpected: 0, flaky: 0 }, errors: [{}] }, 1, '')).toMatchObject({ failed: 1 });
  });

  it('fails for a runner that crashed, whatever it counted before', () => {
    expect(countJest(undefined, 1, 'crash')).toEqual({ passed: 0, failed: 1, output: 'crash' });
    expect(countJest(jestReport, 1, '')).toMatchObject({ passed: 5, failed: 1 });
  });

  it('does not take a test that passed at the second try only', () => {
    expect(countPlaywright({ stats: { expected: 3, unexpected: 0, flaky: 1 }, errors: [] }, 0, '')).toMatchObject({ failed: 1 });
  });
});
