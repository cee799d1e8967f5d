/** Where the application shows things, as paths within the product. */
export const occurrencePage = (id: number): string => `/sessions/${String(id)}`;
/** The same page with the question whether to release the seat: one click more releases it. */
export const releasePage = (id: number): string => `/sessions/${String(id)}?release=1`;
/** The same page with the question whether to take the seat: one click more takes it. Opening it changes nothing, so a mail scanner cannot take it. */
export const takePage = (id: number): string => `/sessions/${String(id)}?take=1`;
export const feedbackPage = (id: number): string => `/sessions/${String(id)}/feedback`;
/** Where the slides, handouts and recordings of a date stand. */
export const materialsPage = (id: number): string => `/sessions/${String(id)}#materials`;
export const attendeesPage = (id: number): string => `/sessions/${String(id)}/people`;
/** Who is expected and who has come, for hosts on their phones. */
export const onTheDayPage = (id: number): string => `/sessions/${String(id)}/on-the-day`;
export const myBookingsPage = '/sessions/mine';
export const seriesPage = (id: number): string => `/sessions/series/${String(id)}`;
