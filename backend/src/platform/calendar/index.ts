export { InvalidRule, type RuleField } from './invalid-rule.js';
export { readWallDate, readWallTime, writeWallDate, writeWallTime, type WallDate, type WallTime } from './wall-time.js';
export { isInGap, isRepeated, isTimeZone, toUtc, toWallTime, ukZone, wallMinutesAt, type ZonedWallTime } from './zones.js';
export {
  dateInWords,
  listInWords,
  momentInWords,
  monthNames,
  periodInWords,
  shortDateInWords,
  shortMomentInWords,
  weekdayNames,
  zoneInWords,
} from './dates-in-words.js';
export { frequencies, weekdays, writeRule, type Frequency, type RecurrenceRule, type Weekday } from './recurrence/rule.js';
export { parseRule } from './recurrence/parse-rule.js';
export { recurrenceOf, type Recurrence, type SeriesDates } from './recurrence/recurrence.js';
export { expand, mostOccurrences, type Expansion, type ExpansionWindow, type Occurrence } from './recurrence/expand.js';
export {
  previewRecurrence,
  previewWarningKinds,
  type PreviewRequest,
  type PreviewWarning,
  type PreviewWarningKind,
  type RecurrencePreview,
} from './recurrence/preview-recurrence.js';
export {
  monthOrdinals,
  ruleFromSentence,
  sentenceFromRule,
  type MonthOrdinal,
  type RuleSentence,
  type SentenceEnd,
  type SentenceTurn,
} from './recurrence/rule-sentence.js';
export { ruleInWords, seriesInWords } from './recurrence/rule-in-words.js';
export { divisions, type BankHoliday, type Division } from './holidays/bank-holiday.js';
export { BankHolidays, bankHolidays } from './holidays/bank-holidays.js';
export {
  applyHolidayPolicy,
  holidayPolicies,
  occurrenceStatuses,
  type HolidayPolicy,
  type OccurrenceStatus,
  type PlannedOccurrence,
} from './holidays/holiday-policy.js';
export { addWorkingDays, isWorkingDay, workingDayBefore } from './holidays/working-days.js';
export { UnusableHolidays, updatedHolidays, writeHolidayData, type HolidayUpdate } from './holidays/holiday-update.js';
