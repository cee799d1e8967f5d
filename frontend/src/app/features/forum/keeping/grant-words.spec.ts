import { grantsInWords, isEverywhere, lossInWords } from './grant-words';

const line = { serviceId: null, serviceName: null };

describe('who may do what, in sentences', () => {
  it.each([
    [
      [
        { ...line, holder: 'staff', level: 'reply' },
        { ...line, holder: 'forum-moderator', level: 'moderate' },
      ] as const,
      'Everyone can read and reply. Forum moderators look after it.',
    ],
    [
      [
        { ...line, holder: 'manager', level: 'start' },
        { ...line, holder: 'people-partner', level: 'start' },
        { ...line, holder: 'administrator', level: 'start' },
      ] as const,
      'Managers, people partners and administrators can read, reply and start topics.',
    ],
    [[{ holder: 'staff', level: 'read', serviceId: 4, serviceName: 'Housing' }] as const, 'Everyone in Housing can read.'],
    [
      [
        { ...line, holder: 'staff', level: 'see' },
        { ...line, holder: 'member', level: 'start' },
      ] as const,
      'Members can read, reply and start topics. Everyone can see that it is there.',
    ],
    [[{ ...line, holder: 'staff', level: 'moderate' }] as const, 'Everyone looks after it.'],
  ])('%#', (grants, words) => {
    expect(grantsInWords(grants)).toBe(words);
  });

  it('count who loses it', () => {
    expect([lossInWords(1), lossInWords(1240)]).toEqual(['1 person can no longer read it', '1,240 people can no longer read it']);
  });

  it('know who cannot be limited to a service', () => {
    expect([isEverywhere('member'), isEverywhere('administrator'), isEverywhere('staff')]).toEqual([true, true, false]);
  });
});
