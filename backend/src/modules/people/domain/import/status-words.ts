/** Why someone is away for a while. The reason for an illness is never taken in: it is `away`. */
export const pauseReasons = ['secondment', 'parental-leave', 'career-break', 'away'] as const;
export type PauseReason = (typeof pauseReasons)[number];

export const workerKinds = ['employee', 'agency', 'apprentice', 'volunteer'] as const;
export type WorkerKind = (typeof workerKinds)[number];

export type AssignmentState = { readonly state: 'active' | 'ended' } | { readonly state: 'paused'; readonly reason: PauseReason };

const ENDED = /\b(inactive|terminat|ended|end assignment|left|leaver|former|ex[- ]employee|resigned|retired|dismissed|deceased)/i;
const PAUSES: readonly (readonly [RegExp, PauseReason])[] = [
  [/second(ed|ment)/i, 'secondment'],
  [/matern|patern|adopt|parental|neonatal/i, 'parental-leave'],
  [/career break|sabbatical|study leave/i, 'career-break'],
  [/suspend|long[- ]term|leave of absence|unpaid leave|garden|sick|absent|absence/i, 'away'],
];

/** What an assignment status means for the person, in Oracle's words and the usual ones. Null: words that we do not know. */
export function readStatus(text: string): AssignmentState | null {
  // "Maternity cover" and "secondment cover" are people at work.
  const words = text.replace(/\b\w+ (leave )?cover\b/i, 'active');
  if (ENDED.test(words)) return { state: 'ended' };
  const pause = PAUSES.find(([pattern]) => pattern.test(words));
  if (pause) return { state: 'paused', reason: pause[1] };
  return /\b(active|current|employed|permanent|temporary|fixed|acting|probation|notice|live)/i.test(words) ? { state: 'active' } : null;
}

/** Codes and words for kinds of worker; a pending worker or someone who is only a contact is nobody here yet. Null: unknown words. */
export function readWorkerKind(text: string): WorkerKind | 'not-yet' | null {
  if (/^(p|n)$|pending|non[- ]?worker|contact|candidate|beneficiar/i.test(text)) return 'not-yet';
  if (/^c$|contingent|agency|contractor|consultant|interim/i.test(text)) return 'agency';
  if (/apprentice/i.test(text)) return 'apprentice';
  if (/volunteer|councillor|member/i.test(text)) return 'volunteer';
  return /^e$|employee|worker|staff|casual|permanent/i.test(text) ? 'employee' : null;
}

/** Oracle keeps a terms row (ET, CT, PT) beside each assignment row (E, C, P). It says nothing of its own. */
export function isTermsRow(assignmentType: string, assignmentNumber: string): boolean {
  return /^[ecpn]t$|terms/i.test(assignmentType) || (assignmentType === '' && /^[ECPN]T-?\d/.test(assignmentNumber));
}
