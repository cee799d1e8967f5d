import type { UrlMatchResult, UrlSegment } from '@angular/router';

const numeral = /^[1-9]\d{0,9}$/;

/** `t/12`, and `t/12/57` for one of its posts: one page, so that going to another post does not make it anew. */
export function topicPath(segments: UrlSegment[]): UrlMatchResult | null {
  const [room, id, number, more] = segments;
  if (room?.path !== 't' || !id || !numeral.test(id.path) || more) return null;
  if (!number) return { consumed: segments, posParams: { id } };
  return numeral.test(number.path) ? { consumed: segments, posParams: { id, number } } : null;
}
