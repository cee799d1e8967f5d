import { type Signal, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { map } from 'rxjs';

/** A number in the address of the page, such as the `:id` of `/sessions/:id`. For stores that a page provides. */
export function routeNumber(name = 'id'): Signal<number> {
  const params = inject(ActivatedRoute).paramMap;
  return toSignal(params.pipe(map((values) => Number(values.get(name)))), { requireSync: true });
}
