import { ErrorsThatMatter } from './errors-that-matter';

describe('errors of the window', () => {
  const told = jest.spyOn(console, 'error').mockImplementation();
  afterEach(() => told.mockClear());
  afterAll(() => {
    told.mockRestore();
  });

  it('are told', () => {
    new ErrorsThatMatter().handleError(new Error('The session has no date'));
    expect(told).toHaveBeenCalled();
  });

  it('are not told where a part only measured itself twice', () => {
    new ErrorsThatMatter().handleError(new Error('ResizeObserver loop completed with undelivered notifications.'));
    expect(told).not.toHaveBeenCalled();
  });
});
