import { servicesForCouncil } from './services-for-council.js';
import { servicesForPeople } from './services-for-people.js';
import { servicesForPlaces } from './services-for-places.js';
import type { Service } from './units.js';

/** The 28 services of Aldermere Council. */
export const services: readonly Service[] = [...servicesForPeople, ...servicesForPlaces, ...servicesForCouncil];
