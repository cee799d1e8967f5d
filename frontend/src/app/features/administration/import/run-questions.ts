import type { StaffImportView } from '../../../api/models';
import type { Question } from '../../../ui/dialogs/question';
import type { Choices } from './run-store';
import { changing, number, rows } from './run-words';

type Run = Pick<StaffImportView, 'stops' | 'counts' | 'consequences' | 'invite' | 'fileName'>;

const has = ({ stops }: Run, code: StaffImportView['stops'][number]['code']): boolean => stops.some((stop) => stop.code === code);

/** How many leave, as the preview counts them. */
export function leaversIn({ consequences }: Run): number {
  return consequences.find(({ kind }) => kind === 'leavers')?.count ?? 0;
}

/** What a person says yes to when they apply the run as its preview shows it. */
export function choicesFor(run: Run): Choices {
  return { confirmLeavers: has(run, 'too-many-leavers'), leaveOutErrors: has(run, 'errors') };
}

/** The question before a file is taken in. Where unusually many leave, they are what it asks about. */
export function applyQuestion(run: Run): Question {
  const { consequences, counts } = run;
  const many = has(run, 'too-many-leavers');
  const leavers = leaversIn(run);
  const joiners = consequences.find(({ kind }) => kind === 'joiners')?.count ?? 0;
  const points: Question['points'][number][] = [];
  if (many) {
    points.push(
      {
        icon: 'warning',
        strong: 'This is unusually many.',
        text: 'A file that was cut short looks just like this. Check that it is whole.',
      },
      { icon: 'logout', text: 'Each of them is signed out, and can no longer sign in.' },
      { icon: 'event_seat', text: 'The seats that they booked go to others, and those others are told.' },
    );
  }
  points.push(
    ...consequences.filter(({ kind }) => !(many && kind === 'leavers')).map(({ sentence }) => ({ icon: 'check' as const, text: sentence })),
  );
  if (has(run, 'errors'))
    points.push({ icon: 'block', strong: rows(counts['error'] ?? 0), text: 'with errors left out. The people in them stay as they are.' });
  if (run.invite && joiners > 0) points.push({ icon: 'mail', text: 'New colleagues with an email address are sent an invitation.' });
  points.push({ icon: 'undo', text: 'You can undo the import afterwards.' });
  if (many) {
    return {
      title: `Have ${number(leavers)} people left the council?`,
      points,
      confirm: `Yes, ${number(leavers)} people have left`,
      keep: 'No, change nothing',
      danger: true,
    };
  }
  const count = changing(run);
  return {
    title: count === 0 ? 'Apply this file, which changes nothing?' : `Apply ${rows(count)} of changes?`,
    points,
    confirm: 'Apply the changes',
    keep: 'Change nothing yet',
  };
}

export function undoQuestion(run: Run): Question {
  return {
    title: `Undo the import of ‘${run.fileName}’?`,
    points: [
      { icon: 'history', text: 'What nobody has changed since becomes as it was before.' },
      { icon: 'person_remove', text: 'People whom the file brought in leave again and are signed out.' },
      { icon: 'description', text: 'What has changed since stays, and you get a list of it.' },
    ],
    confirm: 'Undo the import',
    keep: 'Keep it',
    danger: true,
  };
}
