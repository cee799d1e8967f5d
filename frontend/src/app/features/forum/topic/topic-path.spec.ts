import { UrlSegment } from '@angular/router';
import { topicPath } from './topic-path';

const match = (path: string) => {
  const found = topicPath(path.split('/').map((part) => new UrlSegment(part, {})));
  return found && Object.fromEntries(Object.entries(found.posParams ?? {}).map(([name, { path: value }]) => [name, value]));
};

it('is a topic, or one of its posts', () => {
  expect(match('t/12')).toEqual({ id: '12' });
  expect(match('t/12/57')).toEqual({ id: '12', number: '57' });
});

it.each(['t', 't/x', 't/12/x', 't/12/0', 't/0', 't/12/57/1', 'c/12'])('is not %s', (path) => {
  expect(match(path)).toBeNull();
});
