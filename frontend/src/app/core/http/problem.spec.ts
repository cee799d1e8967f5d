import { HttpErrorResponse } from '@angular/common/http';
import { Problem, problemOf } from './problem';

describe('a problem made of an answer', () => {
  it('keeps the words, the code and the fields', () => {
    const error = {
      code: 'invalid_input',
      title: 'Check your answers',
      detail: 'One thing needs a look.',
      errors: [{ field: 'email', message: 'Enter your email address' }],
      requestId: 'r1',
    };
    expect(problemOf(new HttpErrorResponse({ status: 422, error }))).toMatchObject({
      status: 422,
      code: 'invalid_input',
      detail: 'One thing needs a look.',
      fields: [{ field: 'email', message: 'Enter your email address' }],
      requestId: 'r1',
    });
  });

  it('says that we may be offline when no answer came', () => {
    expect(problemOf(new HttpErrorResponse({ status: 0 })).offline).toBe(true);
  });

  it.each([[null], ['<html>Bad gateway</html>'], [{ detail: 7, errors: 'none' }], [{ errors: [null, { field: 1 }] }]])(
    'finds words for an answer without any: %j',
    (error) => {
      const problem = problemOf(new HttpErrorResponse({ status: 502, error }));
      expect(problem.detail).toContain('Try again');
      expect(problem.fields).toEqual([]);
    },
  );

  it('reads a refusal that came as text, as it does where no answer was expected', () => {
    const error = JSON.stringify({ code: 'wrong_credentials', detail: 'Check your password.' });
    expect(problemOf(new HttpErrorResponse({ status: 401, error }))).toMatchObject({
      code: 'wrong_credentials',
      detail: 'Check your password.',
    });
    expect(problemOf(new HttpErrorResponse({ status: 502, error: '{"code":' })).code).toBe('http_502');
  });

  it('leaves a problem as it is', () => {
    const problem = new Problem(409, 'full', 'Full', 'This session is full.');
    expect(problemOf(problem)).toBe(problem);
  });
});
