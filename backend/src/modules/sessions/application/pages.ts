/** Where the application shows things, as paths within the product. */
export const occurrencePage = (id: number): string => `/sessions/${String(id)}`;
/** The same page with the question whether to release the seat: one click more releases it. */
export const releasePage = (id: number): string => `/sessions/${String(id)}?release=1`;
export const attendeesPage = (id: number): string => `/sessions/${String(id)}/attendees`;
export const seriesPage = (id: number): string => `/sessions/series/${String(id)}`;
