/** Prints what the calendar makes of the vectors and of a fixed cut of odd series. Run by a spec, in a process with a zone of its own. */
import fc from 'fast-check';
import { expand } from '../recurrence/expand.js';
import { previewRecurrence } from '../recurrence/preview-recurrence.js';
import { ruleInWords } from '../recurrence/rule-in-words.js';
import { someSeries } from './series.js';
import { recurrenceVectors } from './vectors.js';

const vectors = recurrenceVectors(import.meta.dirname).map(({ id, series, skip }) => ({
  id,
  dates: expand(series, { limit: 120, skip }).occurrences,
}));
const samples = fc
  .sample(someSeries, { numRuns: 150, seed: 4271 })
  .map((series) => ({ ...series, ...previewRecurrence(series), words: ruleInWords(series, 60) }));
// What a host's zone does to dates shows that the zone asked for was in force.
const hostOffset = new Date('2026-07-30T09:00:00Z').getTimezoneOffset();

process.stdout.write(JSON.stringify({ hostOffset, vectors, samples }));
