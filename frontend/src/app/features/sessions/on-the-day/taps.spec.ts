import type { Marked } from '../../../api/models';
import { anAttendee } from '../testing/attendees';
import { type Tap, afterSending, readTaps, refusedInWords, request, withAnswers, withTap, withTaps } from './taps';

const tap = (tap: Partial<Tap> = {}): Tap => ({ personId: 7, attendance: 'attended', was: null, ...tap });
const answer = (answer: Partial<Marked> = {}): Marked => ({
  personId: 7,
  outcome: 'marked',
  attendance: 'attended',
  attendedMinutes: 60,
  at: '2026-11-26T09:58:00.000Z',
  by: 'Ruth Bell',
  ...answer,
});

describe('taps that are not sent yet', () => {
  it('are one for each person: the last one, from what was there at first', () => {
    const first = withTap([tap({ personId: 9 })], tap());
    expect(withTap(first, tap({ attendance: 'did-not-come', was: 'attended' }))).toEqual([
      tap({ personId: 9 }),
      tap({ attendance: 'did-not-come', was: null }),
    ]);
  });

  it('are none where the second takes back the first', () => {
    expect(withTap([tap()], tap({ attendance: null, was: 'attended' }))).toEqual([]);
  });

  it('keep a change of the minutes alone', () => {
    const longer = tap({ attendance: 'in-part', was: 'in-part', minutes: 40 });
    expect(withTap([], longer)).toEqual([longer]);
  });

  it('go when they are answered, and one made meanwhile goes on from the answer', () => {
    const [sent, other] = [tap(), tap({ personId: 9 })];
    expect(afterSending([sent, other], [sent], [answer()])).toEqual([other]);
    const meanwhile = tap({ attendance: null, was: null });
    expect(afterSending([meanwhile], [sent], [answer()])).toEqual([{ ...meanwhile, was: 'attended' }]);
  });

  it('are shown at once, and replaced by what the server says', () => {
    const [amara] = [anAttendee({ person: { id: 7, name: 'Amara', initials: 'Am', service: null }, disputed: true })];
    expect(withTaps([amara], [tap()])).toMatchObject([{ attendance: 'attended', attendanceBy: null }]);
    expect(withAnswers([amara], [answer()])).toMatchObject([
      { attendance: 'attended', attendanceBy: 'Ruth Bell', attendedMinutes: 60, disputed: false },
    ]);
    expect(withAnswers([amara], [answer({ outcome: 'not-on-list', attendance: null })])).toEqual([amara]);
  });

  it('say what was seen, so that the server can tell what is late', () => {
    expect(request([tap(), tap({ personId: 9, attendance: 'in-part', minutes: 20, was: 'attended' })])).toEqual([
      { personId: 7, attendance: 'attended', was: null },
      { personId: 9, attendance: 'in-part', was: 'attended', minutes: 20 },
    ]);
  });

  it('are said in words where they did not do what they meant', () => {
    const name = (): string => 'Amara';
    expect(refusedInWords([answer(), answer({ outcome: 'same' })], name)).toEqual([]);
    expect(refusedInWords([answer({ outcome: 'changed-meanwhile', attendance: 'did-not-come' })], name)).toEqual([
      'Ruth Bell marked Amara as not having come before your tap arrived. Tap again to change it.',
    ]);
    expect(refusedInWords([answer({ outcome: 'changed-meanwhile', attendance: null, by: null })], name)[0]).toContain(
      'Another host took back the mark of Amara',
    );
    expect(refusedInWords([answer({ outcome: 'waiting' }), answer({ outcome: 'not-on-list' })], name)).toHaveLength(2);
  });

  it.each([
    ['nothing', null, []],
    ['what was cut off', '[{"personId":', []],
    ['what is no list', '{}', []],
    ['what is no tap', '[1,{"personId":"7"},{"personId":7,"attendance":"gone","was":null}]', []],
    ['taps', JSON.stringify([tap()]), [tap()]],
  ])('are read from the phone: %s', (_what, text, taps) => {
    expect(readTaps(text)).toEqual(taps);
  });
});
